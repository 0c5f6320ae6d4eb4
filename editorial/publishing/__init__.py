"""What happens in the admin when a record cannot be submitted or published: the draft is kept, the editor is told why."""
