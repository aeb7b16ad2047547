using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.IR;

/// <summary>A module as the front end leaves it.</summary>
/// <param name="Name">The dotted name; <c>__main__</c> for the main module.</param>
/// <param name="Source">The text.</param>
/// <param name="Tree">The syntax tree.</param>
/// <param name="Symbols">The scopes.</param>
/// <param name="IsPackage">Whether it is a package's <c>__init__</c>.</param>
public sealed record SourceModule(string Name, SourceText Source, Module Tree, SymbolTable Symbols, bool IsPackage = false);
