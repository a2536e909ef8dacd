"""What a sentence decides: adopted, rejected, withdrawn, noted; and how."""
