-- People may enter a kind of work of their own; what ships with the program stays as it is.
GRANT INSERT ON indices.lever TO guong_app;
