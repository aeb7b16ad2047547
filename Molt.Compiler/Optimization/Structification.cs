using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Gives the instances of classes a fixed layout: an attribute that the program sets on instances of the class has a place in them, after those
/// of the base class. Other attributes go to the instance's <c>__dict__</c>.
/// </summary>
public static class Structification
{
    /// <summary>Fills <see cref="MirClass.Fields"/>.</summary>
    public static void Run(TypeInference inference)
    {
        foreach (var model in inference.Classes.Where(model => model is { IsKnown: true, IsOpaque: false }).OrderBy(model => model.Ancestors.Count))
        {
            var fields = model.Class.Fields;
            if (model.Ancestors.ElementAtOrDefault(1) is { } parent)
            {
                fields.AddRange(parent.Class.Fields);
            }
            foreach (var (name, variable) in model.Fields)
            {
                if (!variable.Type.IsNever && !fields.Exists(field => field.Name == name))
                {
                    fields.Add(new MirField(name, fields.Count));
                }
            }
        }
    }
}
