"""French in words: dates, numbers, typography, the closed lists of the contract and what they mean."""
