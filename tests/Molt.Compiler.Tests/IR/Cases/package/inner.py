public = 1
_private = 2
if public:
    maybe = 3
