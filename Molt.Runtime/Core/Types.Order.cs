namespace Molt.Runtime;

// The method resolution order (https://docs.python.org/3.14/howto/mro.html): C3 linearization.
public static unsafe partial class Types
{
    /// <summary>Computes the order of a class from its bases' orders; false with TypeError pending.</summary>
    private static bool ComputeOrder(PyType* type, PyTuple* bases)
    {
        nint count = bases->Length;
        nint most = 1;
        for (nint i = 0; i < count; i++)
        {
            most += BaseAt(bases, i)->MroLength;
        }
        PyType** order = (PyType**)Heap.AllocateLeafBlock(most * sizeof(PyType*));
        // How far each base's order is used up; the last list is that of the bases themselves.
        nint* used = (nint*)Heap.AllocateLeafBlock((count + 1) * sizeof(nint));
        if (order == null || used == null)
        {
            return false;
        }
        type->Mro = order;
        order[0] = type;
        int length = 1;
        while (true)
        {
            PyType* next = NextInOrder(bases, used, out bool isDone);
            if (isDone)
            {
                type->MroLength = length;
                return true;
            }
            if (next == null)
            {
                return InconsistentOrder(bases);
            }
            order[length++] = next;
            for (nint list = 0; list <= count; list++)
            {
                if (used[list] < ListLength(bases, list) && ListItem(bases, list, used[list]) == next)
                {
                    used[list]++;
                }
            }
        }
    }

    /// <summary>The first head of a list that stands in no other list's tail; null if there is none.</summary>
    private static PyType* NextInOrder(PyTuple* bases, nint* used, out bool isDone)
    {
        isDone = true;
        for (nint list = 0; list <= bases->Length; list++)
        {
            if (used[list] == ListLength(bases, list))
            {
                continue;
            }
            isDone = false;
            PyType* candidate = ListItem(bases, list, used[list]);
            if (!IsInATail(bases, used, candidate))
            {
                return candidate;
            }
        }
        return null;
    }

    private static bool IsInATail(PyTuple* bases, nint* used, PyType* candidate)
    {
        for (nint list = 0; list <= bases->Length; list++)
        {
            for (nint i = used[list] + 1; i < ListLength(bases, list); i++)
            {
                if (ListItem(bases, list, i) == candidate)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static nint ListLength(PyTuple* bases, nint list) => list == bases->Length ? bases->Length : BaseAt(bases, list)->MroLength;

    private static PyType* ListItem(PyTuple* bases, nint list, nint index) =>
        list == bases->Length ? BaseAt(bases, index) : BaseAt(bases, list)->Mro[index];

    private static PyType* BaseAt(PyTuple* bases, nint index) => (PyType*)Tuple.Items(bases)[index].Object;

    [Cold]
    private static bool InconsistentOrder(PyTuple* bases)
    {
        TextBuilder text = default;
        for (nint i = 0; i < bases->Length; i++)
        {
            for (nint other = i + 1; other < bases->Length; other++)
            {
                if (BaseAt(bases, i) == BaseAt(bases, other))
                {
                    text.Append("duplicate base class "u8);
                    text.Append(BaseAt(bases, i)->Name);
                    Errors.TypeError(ref text);
                    return false;
                }
            }
        }
        text.Append("Cannot create a consistent method resolution order (MRO) for bases "u8);
        for (nint i = 0; i < bases->Length; i++)
        {
            text.Append(i == 0 ? ""u8 : ", "u8);
            text.Append(BaseAt(bases, i)->Name);
        }
        Errors.TypeError(ref text);
        return false;
    }
}
