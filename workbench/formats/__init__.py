"""Reading and writing files: text, tables, DOCX."""
