"""What is generated from the declared fields: their reference, the JSON Schemas, the web form."""
