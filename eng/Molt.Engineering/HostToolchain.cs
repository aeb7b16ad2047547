using Molt.Compiler.Linking;

namespace Molt.Engineering;

/// <summary>Assembles the toolchain folder of linux-x64: lld and LLVM from the machine, with the libraries that they need.</summary>
internal static class HostToolchain
{
    private const string Libraries = "/usr/lib/x86_64-linux-gnu";
    private const string Llvm = "libLLVM.so.22.1";

    /// <summary>Libraries that are really used: decompression of object file sections.</summary>
    private static readonly string[] Used = ["libz.so.1", "libzstd.so.1"];

    /// <summary>
    /// Libraries that LLVM is linked to for work that the compiler never asks for (theorem proving in the static analyzer, manifest merging,
    /// line editing, interpretation); with what they need themselves they would add 60 MB.
    /// </summary>
    private static readonly string[] Unused = ["libz3.so.4", "libxml2.so.2", "libedit.so.2", "libffi.so.8"];

    /// <summary>Writes <c>bin/</c> and <c>lib/</c> into a folder.</summary>
    public static void Write(string folder)
    {
        string bin = Path.Combine(folder, "bin");
        string lib = Path.Combine(folder, "lib");
        Directory.CreateDirectory(bin);
        Directory.CreateDirectory(lib);
        File.Copy($"/usr/lib/llvm-{Toolchain.LlvmVersion}/bin/lld", Path.Combine(bin, "lld"), overwrite: true);
        string llvm = Path.Combine(Libraries, Llvm);
        File.Copy(llvm, Path.Combine(lib, Llvm), overwrite: true);
        foreach (string name in Used)
        {
            string real = File.ResolveLinkTarget(Path.Combine(Libraries, name), returnFinalTarget: true)?.FullName ?? Path.Combine(Libraries, name);
            File.Copy(real, Path.Combine(lib, name), overwrite: true);
        }

        Dictionary<string, ElfSymbol> wanted = ElfLibrary.Read(llvm).Symbols
            .Where(static symbol => !symbol.IsDefined)
            .ToDictionary(static symbol => symbol.Name);
        foreach (string name in Unused)
        {
            List<ElfSymbol> symbols = [.. ElfLibrary.Read(Path.Combine(Libraries, name)).Symbols
                .Where(symbol => symbol.IsDefined && symbol.IsDefault && wanted.TryGetValue(symbol.Name, out ElfSymbol use) && use.Version == symbol.Version)];
            StubLibrary.Write(name, symbols, [], "elf_x86_64", Path.Combine(lib, name));
        }

        foreach (string package in (string[])["libllvm22", "lld-22", "zlib1g", "libzstd1"])
        {
            File.Copy($"/usr/share/doc/{package}/copyright", Path.Combine(folder, $"{package}.copyright"), overwrite: true);
        }
    }
}
