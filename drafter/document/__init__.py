"""A draft as a document: .docx by template, plain text and Markdown."""
