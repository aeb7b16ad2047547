using System.Diagnostics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Template string literals (PEP 750).</content>
internal sealed partial class FunctionBuilder
{
    private MirInstruction VisitTemplateString(TemplateStr expression)
    {
        var strings = new List<MirValue>();
        var interpolations = new List<MirValue>();
        MirValue? text = null;
        foreach (var value in expression.Values)
        {
            if (value is Interpolation field)
            {
                strings.Add(text ?? Text(""));
                text = null;
                interpolations.Add(VisitInterpolation(field));
            }
            else
            {
                Debug.Assert(text is null, "The parser has joined the texts.");
                text = Visit(value);
            }
        }
        strings.Add(text ?? Text(""));
        var texts = Emit(Opcode.MakeTuple, null, expression, [.. strings]);
        return EmitRuntimeCall("PyTemplateString.Make", expression, texts, Emit(Opcode.MakeTuple, null, expression, [.. interpolations]));
    }

    private MirInstruction VisitInterpolation(Interpolation field)
    {
        var value = Visit(field.Value);
        var specification = field.FormatSpec is null ? Text("") : Visit(field.FormatSpec);
        MirValue conversion = field.Conversion > 0 ? Text(((char)field.Conversion).ToString()) : MirConstant.None;
        return EmitRuntimeCall("PyInterpolation.Make", field, value, Constants.Of(field.Str)!, conversion, specification);
    }
}
