"""What an archive holds: fields, registers, references, settings, and the one door that reads them."""
