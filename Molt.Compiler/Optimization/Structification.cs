using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Gives the instances of classes a fixed layout: an attribute that the program sets on instances of the class has a place in them, after those
/// of the base class. An attribute that several classes with a common base have stands in the base's part, at the same place in all of them.
/// Other attributes go to the instance's <c>__dict__</c>. <c>__slots__</c> are the layout themselves.
/// </summary>
public static class Structification
{
    /// <summary>Fills <see cref="MirClass.Fields"/>.</summary>
    public static void Run(TypeInference inference)
    {
        var models = inference.Classes.Where(model => model is { IsKnown: true, IsOpaque: false }).OrderBy(model => model.Ancestors.Count).ToArray();
        var names = Hoist(models);
        foreach (var model in models)
        {
            var fields = model.Class.Fields;
            if (model.Ancestors.ElementAtOrDefault(1) is { } parent)
            {
                fields.AddRange(parent.Class.Fields);
            }
            foreach (string name in names[model])
            {
                if (!fields.Exists(field => field.Name == name))
                {
                    fields.Add(new MirField(name, fields.Count));
                }
            }
        }
    }

    /// <summary>The attributes of each class in the order in which they are set, those that two of its children share included.</summary>
    private static Dictionary<ClassModel, List<string>> Hoist(ClassModel[] models)
    {
        var result = models.ToDictionary(model => model, model => OwnNames(model).ToList());
        foreach (var model in models.Reverse().Where(model => model.Slots is null))
        {
            var children = model.Descendants.Where(descendant => descendant.Ancestors.ElementAtOrDefault(1) == model && result.ContainsKey(descendant) && descendant.Slots is null);
            var shared = children.SelectMany(child => result[child]).GroupBy(name => name).Where(uses => uses.Count() > 1).Select(uses => uses.Key);
            result[model] = [.. result[model].Union(shared)];
        }
        return result;
    }

    /// <summary>The attributes that have a place: those that are set, if there is a <c>__dict__</c> for others, and behind them the <c>__slots__</c>.</summary>
    private static IEnumerable<string> OwnNames(ClassModel model)
    {
        var set = InitializationOrder.Of(model).Union(model.Initialized).Union(model.Fields.Keys).Where(name => model.Fields.GetValueOrDefault(name) is { Type.IsNever: false });
        return model.Slots is not { } slots ? set
            : model.Ancestors.Exists(ancestor => ancestor.Slots is null) ? set.Where(name => !slots.Contains(name)).Concat(slots)
            : slots;
    }
}
