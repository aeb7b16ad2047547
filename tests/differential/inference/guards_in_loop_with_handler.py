# Guards in a loop whose body may leave to a handler: what they proved holds over the edges between.
class Chunk:
    def __init__(self, file, align=True):
        self.file = file
        self.size = 0
        self.seekable = False
        head = file.read(4)
        if len(head) < 4:
            raise EOFError
        self.name = head

    def getname(self):
        return self.name

    def read(self, n=-1):
        return self.file.read(n)

    def skip(self):
        self.file.read(2)


class Raw:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def read(self, n):
        part = self.data[self.at:self.at + n]
        self.at += n
        return part


class Reader:
    def initfp(self, file):
        self.soundpos = 0
        self.file = Chunk(file, align=0)
        if self.file.getname() != b"RIFF":
            raise ValueError("no RIFF")
        if self.file.read(4) != b"WAVE":
            raise ValueError("no WAVE")
        self.seen = 0
        self.data = None
        while 1:
            self.needed = 1
            try:
                chunk = Chunk(self.file, align=0)
            except EOFError:
                break
            name = chunk.getname()
            if name == b"fmt ":
                self.read_fmt(chunk)
                self.seen = 1
            elif name == b"data":
                if not self.seen:
                    raise ValueError("data before fmt")
                self.data = chunk
                self.needed = 0
                break
            chunk.skip()
        if not self.seen or not self.data:
            raise ValueError("missing")

    def read_fmt(self, chunk):
        self.fmt = chunk.read(2)

    def __init__(self, f):
        try:
            self.initfp(f)
        except:
            print("failed")
            raise


for k in range(3):
    r = Reader(Raw(b"RIFFWAVEjunkxxfmt abcddata1"))
    print(r.fmt, r.data.getname(), r.needed)
