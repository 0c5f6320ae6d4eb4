"""From a document to a draft: outline, language, proposed fields, and the draft an editor asked for."""
