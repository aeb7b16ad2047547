using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Formatted string literals.</content>
internal sealed partial class FunctionBuilder
{
    private MirValue VisitJoinedString(JoinedStr expression)
    {
        var parts = new List<MirValue>();
        foreach (var value in expression.Values)
        {
            parts.Add(value is FormattedValue field ? VisitField(field) : Visit(value));
        }
        return parts switch
        {
            [] => Text(""),
            [var only] => only,
            _ => Emit(Opcode.JoinStr, null, expression, [.. parts]),
        };
    }

    private MirInstruction VisitField(FormattedValue field)
    {
        var value = Visit(field.Value);
        var specification = field.FormatSpec is null ? Text("") : Visit(field.FormatSpec);
        var conversion = field.Conversion switch
        {
            's' => FormatConversion.Str,
            'r' => FormatConversion.Repr,
            'a' => FormatConversion.Ascii,
            _ => FormatConversion.None,
        };
        return Emit(Opcode.Format, conversion, field, value, specification);
    }
}
