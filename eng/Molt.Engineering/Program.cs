using Molt.Compiler.Linking;
using Molt.Engineering;

// Builds the parts of the packages that are taken from the machine: sysroots and the LLVM toolchain. Called by eng/build.sh.
try
{
    switch (args)
    {
        case ["sysroot", string rid, string folder] when Targets.Find(rid) is { } target:
            Sysroot.Write(target, folder);
            return 0;
        case ["toolchain", string folder]:
            HostToolchain.Write(folder);
            return 0;
        case ["bundle", string file]:
            Bundle.WriteProperties(file);
            return 0;
        case ["templates", string source, string destination]:
            Bundle.WriteTemplates(source, destination);
            return 0;
        default:
            Console.Error.WriteLine("usage: Molt.Engineering (sysroot RID FOLDER | toolchain FOLDER | bundle FILE | templates SOURCE DESTINATION)");
            return 2;
    }
}
catch (Exception exception) when (exception is IOException or InvalidOperationException or InvalidDataException)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 1;
}
