using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Assignment, augmented assignment, <c>del</c>.</content>
internal sealed partial class FunctionBuilder
{
    private void VisitAssign(Assign statement)
    {
        if (statement.Targets is [var target] && Elements(target) is { } targets && statement.Value is Tuple tuple
            && targets.Length == tuple.Elts.Length && !targets.Concat(tuple.Elts).Any(element => element is Starred))
        {
            var items = VisitAll(tuple.Elts);
            for (int i = 0; i < items.Length; i++)
            {
                Assign(targets[i], items[i]);
            }
            return;
        }
        var value = Visit(statement.Value);
        foreach (var each in statement.Targets)
        {
            Assign(each, value);
        }
    }

    private static ImmutableArray<Expression>? Elements(Expression target) => target switch
    {
        Tuple tuple => tuple.Elts,
        List list => list.Elts,
        _ => null,
    };

    /// <summary>Assigns a value to a target.</summary>
    private void Assign(Expression target, MirValue value)
    {
        switch (target)
        {
            case Name name:
                WriteName(name.Id, value, name);
                break;
            case Attribute { Value: Name { Id: "builtins" }, Attr: var added } when !ModuleBuilder.IsBuiltin(added):
                Unsupported(target, "assignment to a new built-in name");
                break;
            case Attribute attribute:
                if (attribute.Value is Name { Id: "self" })
                {
                    _staticAttributes?.TryAdd(attribute.Attr, true);
                }
                Emit(Opcode.SetAttribute, _scope.Mangle(attribute.Attr), attribute, Visit(attribute.Value), value);
                break;
            case Subscript subscript:
                var container = Visit(subscript.Value);
                Emit(Opcode.SetItem, null, subscript, container, Visit(subscript.Slice), value);
                break;
            default:
                AssignElements(target, Elements(target) ?? throw new UnreachableException(), value);
                break;
        }
    }

    private void AssignElements(Expression target, ImmutableArray<Expression> targets, MirValue value)
    {
        int star = targets.ToList().FindIndex(element => element is Starred);
        var items = star < 0
            ? Emit(Opcode.Unpack, targets.Length, target, value)
            : Emit(Opcode.UnpackStar, new UnpackShape(star, targets.Length - star - 1), target, value);
        for (int i = 0; i < targets.Length; i++)
        {
            var element = targets[i] is Starred starred ? starred.Value : targets[i];
            Assign(element, Emit(Opcode.TupleItem, i, element, items));
        }
    }

    private void VisitAugmentedAssign(AugAssign statement)
    {
        var op = Operators.Of(statement.Op);
        switch (statement.Target)
        {
            case Name name:
                var before = ReadName(name.Id, name);
                WriteName(name.Id, Emit(Opcode.InPlace, op, statement, before, Visit(statement.Value)), name);
                break;
            case Attribute attribute:
                string attributeName = _scope.Mangle(attribute.Attr);
                var receiver = Visit(attribute.Value);
                var old = Emit(Opcode.GetAttribute, attributeName, attribute, receiver);
                var changed = Emit(Opcode.InPlace, op, statement, old, Visit(statement.Value));
                Emit(Opcode.SetAttribute, attributeName, attribute, receiver, changed);
                break;
            case Subscript subscript:
                var container = Visit(subscript.Value);
                var key = Visit(subscript.Slice);
                var item = Emit(Opcode.GetItem, null, subscript, container, key);
                var result = Emit(Opcode.InPlace, op, statement, item, Visit(statement.Value));
                Emit(Opcode.SetItem, null, subscript, container, key, result);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Annotations are not evaluated (PEP 649), but the parts of a target that is not a name are.</summary>
    private void VisitAnnotatedAssign(AnnAssign statement)
    {
        if (statement.Value is not null)
        {
            Assign(statement.Target, Visit(statement.Value));
        }
        if (statement is { Simple: true, Target: Name name })
        {
            NoteAnnotation(statement, name);
            return;
        }
        if (statement.Value is not null)
        {
            return;
        }
        switch (statement.Target)
        {
            case Attribute attribute:
                Visit(attribute.Value);
                break;
            case Subscript subscript:
                Visit(subscript.Value);
                Visit(subscript.Slice);
                break;
        }
    }

    private void Delete(Expression target)
    {
        switch (target)
        {
            case Name name:
                DeleteName(name.Id, name);
                break;
            case Attribute attribute:
                Emit(Opcode.DeleteAttribute, _scope.Mangle(attribute.Attr), attribute, Visit(attribute.Value));
                break;
            case Subscript subscript:
                var container = Visit(subscript.Value);
                Emit(Opcode.DeleteItem, null, subscript, container, Visit(subscript.Slice));
                break;
            default:
                foreach (var element in Elements(target) ?? throw new UnreachableException())
                {
                    Delete(element);
                }
                break;
        }
    }
}
