using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Molt.Compiler.Cil;

/// <summary>A place in C# source.</summary>
/// <param name="File">The file's path as the C# compiler saw it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}

/// <summary>The source positions of an assembly's IL, from its portable PDB: embedded, or in a file beside it.</summary>
internal sealed class SequencePoints(string assemblyPath, PEReader peReader) : IDisposable
{
    private MetadataReaderProvider? _provider;
    private MetadataReader? _reader;
    private bool _isOpen;

    /// <summary>The location of the last sequence point at or before an IL offset; null if there is no PDB.</summary>
    public SourceLocation? Find(MethodDefinitionHandle method, int offset)
    {
        Open();
        if (_reader == null)
        {
            return null;
        }
        SourceLocation? found = null;
        foreach (SequencePoint point in _reader.GetMethodDebugInformation(method).GetSequencePoints())
        {
            if (point.Offset > offset && found != null)
            {
                break;
            }
            if (!point.IsHidden)
            {
                found = new(_reader.GetString(_reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
            }
        }
        return found;
    }

    /// <summary>All visible sequence points of a method in order of IL offset.</summary>
    public IEnumerable<(int Offset, SourceLocation Location)> All(MethodDefinitionHandle method)
    {
        Open();
        if (_reader == null)
        {
            yield break;
        }
        foreach (SequencePoint point in _reader.GetMethodDebugInformation(method).GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                yield return (point.Offset, new(_reader.GetString(_reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn));
            }
        }
    }

    public void Dispose() => _provider?.Dispose();

    private void Open()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            if (peReader.TryOpenAssociatedPortablePdb(assemblyPath, static path => File.Exists(path) ? File.OpenRead(path) : null, out _provider, out _))
            {
                _reader = _provider?.GetMetadataReader();
            }
        }
    }
}
