using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Molt.Compiler.Binding;
using Molt.Compiler.CodeGen;

namespace Molt.Compiler.Units;

/// <summary>What a name means that a module imports.</summary>
internal enum ImportMeaning : byte
{
    /// <summary>Nothing: the import raises.</summary>
    Missing,

    /// <summary>A module that is compiled from Python source.</summary>
    Source,

    /// <summary>A module of the runtime.</summary>
    Intrinsic,

    /// <summary>A module that another one puts into <c>sys.modules</c>.</summary>
    Registered,

    /// <summary>A package without a file.</summary>
    Namespace,
}

/// <summary>What a program must know of a module of the library that is compiled already: its unit.</summary>
internal sealed record UnitSummary
{
    /// <summary>The name of the module.</summary>
    public required string Module { get; init; }

    /// <summary>The hash of what it was compiled from: see <see cref="HashOf"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether its variables are entries of a dict.</summary>
    public required bool KeepsDict { get; init; }

    /// <summary>Its variables, in their order.</summary>
    public required ImmutableArray<string> Variables { get; init; }

    /// <summary>What the names mean that it imports.</summary>
    public required ImmutableArray<(string Name, ImportMeaning Meaning)> Imports { get; init; }

    /// <summary>The modules of the runtime that its code takes things from although it does not import them.</summary>
    public required ImmutableArray<string> Helpers { get; init; }

    /// <summary>The names that its body asks objects for.</summary>
    public required AskedNames Body { get; init; }

    /// <summary>For each function, by its number (<see cref="NamedFunctions.FunctionsOf"/>), the names that it asks objects for; null if nothing makes the function.</summary>
    public required ImmutableArray<AskedNames?> Functions { get; init; }

    /// <summary>The symbol of the table, which the program has, of the functions that are part of it.</summary>
    public static string LinkedSymbol(string module) => "linked." + module;

    /// <summary>The symbol of the entry of a function.</summary>
    public static string EntrySymbol(string module, int number) => $"entry.{module}.{number}";

    /// <summary>What an absolute name means in a set of modules.</summary>
    public static ImportMeaning MeaningOf(ModuleGraph graph, string name) => graph.Find(name) switch
    {
        null => ImportMeaning.Missing,
        SourceModule => ImportMeaning.Source,
        IntrinsicModule => ImportMeaning.Intrinsic,
        RegisteredModule => ImportMeaning.Registered,
        NamespacePackage => ImportMeaning.Namespace,
        _ => throw new System.Diagnostics.UnreachableException(name),
    };

    /// <summary>The names that a module imports, and the package that it stands in, to which its body adds it.</summary>
    public static IEnumerable<string> ImportsOf(SourceModule module)
    {
        int dot = module.Name.LastIndexOf('.');
        IEnumerable<string> package = dot < 0 ? [] : [module.Name[..dot]];
        return package.Concat(module.Imports.SelectMany(module.NamesIn)).Where(static name => !name.EndsWith('*')).Distinct();
    }

    /// <summary>The hash of a module's source.</summary>
    public static string HashOf(SourceModule module) => Convert.ToHexStringLower(SHA256.HashData(module.Source.Bytes));

    /// <summary>Writes the summary.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var table = new SortedSet<string>(StringComparer.Ordinal);
        table.UnionWith(Variables);
        table.UnionWith(Helpers);
        table.UnionWith(Imports.Select(static each => each.Name));
        foreach (var names in Functions.Append(Body))
        {
            table.UnionWith(names?.Names ?? []);
        }
        var indexes = table.Select(static (name, index) => (name, index)).ToDictionary(static each => each.name, static each => each.index);
        writer.Write(Module);
        writer.Write(Hash);
        writer.Write(KeepsDict);
        WriteAll(table, writer.Write);
        WriteAll(Variables, Name);
        WriteAll(Imports, each =>
        {
            Name(each.Name);
            writer.Write((byte)each.Meaning);
        });
        WriteAll(Helpers, Name);
        Asked(Body);
        WriteAll(Functions, names =>
        {
            writer.Write(names is not null);
            if (names is not null)
            {
                Asked(names);
            }
        });

        void Name(string name) => writer.Write7BitEncodedInt(indexes[name]);

        void Asked(AskedNames names)
        {
            writer.Write(names.IsAll);
            WriteAll(names.Names.Order(StringComparer.Ordinal).ToArray(), Name);
        }

        void WriteAll<T>(IReadOnlyCollection<T> items, Action<T> write)
        {
            writer.Write7BitEncodedInt(items.Count);
            foreach (var item in items)
            {
                write(item);
            }
        }
    }

    /// <summary>Reads a summary.</summary>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    /// <exception cref="InvalidDataException">It is no summary.</exception>
    public static UnitSummary Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            string module = reader.ReadString();
            string hash = reader.ReadString();
            bool keepsDict = reader.ReadBoolean();
            var table = ReadAll(reader.ReadString);
            return new UnitSummary
            {
                Module = module,
                Hash = hash,
                KeepsDict = keepsDict,
                Variables = ReadAll(Name),
                Imports = ReadAll(() => (Name(), (ImportMeaning)reader.ReadByte())),
                Helpers = ReadAll(Name),
                Body = Asked(),
                Functions = ReadAll(() => reader.ReadBoolean() ? Asked() : null),
            };

            string Name() => table[reader.Read7BitEncodedInt()];

            AskedNames Asked()
            {
                var names = new AskedNames { IsAll = reader.ReadBoolean() };
                names.Names.UnionWith(ReadAll(Name));
                return names;
            }
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("the summary of a unit cannot be read", exception);
        }

        ImmutableArray<T> ReadAll<T>(Func<T> read)
        {
            var items = ImmutableArray.CreateBuilder<T>();
            for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                items.Add(read());
            }
            return items.DrainToImmutable();
        }
    }
}
