using System.Globalization;
using Molt.Compiler.Linking;
using Molt.Engineering;

// What the scripts in eng/ leave to C#: the parts of packages that are taken from the machine, and timing.
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
        case ["python-library", string package, string hash, string folder]:
            PythonLibrary.Write(package, hash, folder);
            return 0;
        case ["bundle", string file]:
            Bundle.WriteProperties(file);
            return 0;
        case ["templates", string source, string destination]:
            Bundle.WriteTemplates(source, destination);
            return 0;
        case ["bench", string folder, string work, string rounds, .. string[] names]:
            Benchmarks.Run(folder, work, names, int.Parse(rounds, CultureInfo.InvariantCulture));
            return 0;
        case ["bench-front-end", string folder, string rounds]:
            FrontEndBenchmark.Run(folder, int.Parse(rounds, CultureInfo.InvariantCulture));
            return 0;
        case ["bench-compile", string folder, string work, string rounds, .. string[] sizes]:
            CompileBenchmark.Run(folder, work, int.Parse(rounds, CultureInfo.InvariantCulture), sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
            return 0;
        default:
            Console.Error.WriteLine(
                "usage: Molt.Engineering (sysroot RID FOLDER | toolchain FOLDER | python-library PACKAGE SHA256 FOLDER | bundle FILE | templates SOURCE DESTINATION\n"
                + "    | bench FOLDER WORK ROUNDS NAME... | bench-front-end FOLDER ROUNDS | bench-compile FOLDER WORK ROUNDS LINES...)");
            return 2;
    }
}
catch (Exception exception) when (exception is IOException or InvalidOperationException or InvalidDataException)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 1;
}
