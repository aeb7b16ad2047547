namespace Molt.Runtime;

// How exception groups are shown: their members below them, numbered and indented.
public unsafe partial struct ExceptionReport
{
    private const int GroupsShown = 10;
    private const int MembersShown = 15;

    /// <summary>Appends a group with its members.</summary>
    public void AppendGroup(PyBaseExceptionGroup* group)
    {
        if (_depth > GroupsShown)
        {
            AppendIndented(Intrinsics.Literal("... (max_group_depth is 10)\n"u8));
            return;
        }
        bool isOutermost = _depth == 0;
        _depth = isOutermost ? 1 : _depth;
        PyBaseException* exception = &group->Base;
        if (exception->Traceback != null)
        {
            AppendIndented(Intrinsics.Literal("Exception Group Traceback (most recent call last):\n"u8), isOutermost ? (byte)'+' : (byte)'|');
        }
        TextBuilder own = default;
        if (exception->Traceback != null)
        {
            AppendFrames(ref own, exception->Traceback);
        }
        AppendHeadline(ref own, exception, null);
        AppendIndented(own.ToStr());
        AppendMembers(Tuple.From(group->Exceptions));
        _depth -= isOutermost ? 1 : 0;
    }

    private void AppendMembers(PyTuple* members)
    {
        nint shown = System.Math.Min(members->Length, MembersShown + 1);
        for (nint i = 0; i < shown; i++)
        {
            Value member = Tuple.Items(members)[i];
            _text->AppendRepeated(' ', 2 * _depth);
            _text->Append(i == 0 ? "+-+---------------- "u8 : "  +---------------- "u8);
            _depth++;
            if (i < MembersShown)
            {
                _text->AppendInteger(i + 1);
                _text->Append(" ----------------\n"u8);
                AppendChain((PyBaseException*)member.Object);
            }
            else
            {
                _text->Append("... ----------------\n"u8);
                TextBuilder more = default;
                more.Append("and "u8);
                more.AppendInteger(members->Length - MembersShown);
                more.Append(members->Length - MembersShown > 1 ? " more exceptions\n"u8 : " more exception\n"u8);
                AppendIndented(more.ToStr());
            }
            // A group that comes last closes the box itself.
            if (i == shown - 1 && !(i < MembersShown && Types.IsInstance(member, Intrinsics.TypeOf<PyBaseExceptionGroup>())))
            {
                _text->AppendRepeated(' ', 2 * _depth);
                _text->Append("+------------------------------------\n"u8);
            }
            _depth--;
        }
    }
}

public unsafe partial struct PyBaseExceptionGroup
{
    /// <summary>The report of a group.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report) => report->AppendGroup((PyBaseExceptionGroup*)self);
}
