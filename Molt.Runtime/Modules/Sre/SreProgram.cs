namespace Molt.Runtime;

/// <summary>
/// A compiled pattern's code as <c>re._compiler</c> makes it, checked, with what is found out about it beforehand: for each set a table of the characters
/// below 256 that it takes, and for the whole pattern one of those that a match can begin with.
/// </summary>
public unsafe struct SreProgram
{
    /// <summary>The code.</summary>
    public uint* Code;

    /// <summary>Its length.</summary>
    public nint Length;

    /// <summary>For each word of the code that is the first operand of a set's operation, the index of its table in <see cref="Tables"/>.</summary>
    public int* TableOf;

    /// <summary>Tables of 256 bits, of eight words each; the first is that of the whole pattern.</summary>
    public uint* Tables;

    /// <summary>Whether <see cref="Tables"/> begins with a table of the characters that a match can begin with.</summary>
    public bool HasFirst;

    /// <summary>The number of groups.</summary>
    public nint Groups;

    private int _tables;
    private nint _position;

    /// <summary>Takes the code, checks it and makes the tables; false with an exception pending.</summary>
    public bool Load(uint* code, nint length, nint groups)
    {
        Code = code;
        Length = length;
        Groups = groups;
        TableOf = (int*)Heap.AllocateLeafBlock((length + 1) * sizeof(int));
        // A set takes three words at least.
        Tables = (uint*)Heap.AllocateLeafBlock(((length / 3) + 2) * 8 * sizeof(uint));
        if (TableOf == null || Tables == null)
        {
            return false;
        }
        _tables = 1;
        _position = 0;
        bool valid = length > 0 && CheckPart(length - 1) && Code[length - 1] == (uint)SreOp.Success;
        if (!valid)
        {
            if (ThreadState.Exception == null)
            {
                Errors.RuntimeError("invalid SRE code"u8);
            }
            return false;
        }
        for (int i = 0; i < 8; i++)
        {
            Tables[i] = 0;
        }
        HasFirst = !AddFirst(0, length, 0);
        return true;
    }

    /// <summary>Checks the operations up to an index, at which they must end.</summary>
    private bool CheckPart(nint end)
    {
        if (!ThreadState.Enter(" while checking a pattern"u8))
        {
            return false;
        }
        bool valid = true;
        while (valid && _position < end)
        {
            valid = CheckOperation(end);
        }
        ThreadState.Leave();
        return valid && _position == end;
    }

    /// <summary>Takes an operand.</summary>
    private bool Take(nint end, out uint operand)
    {
        operand = _position < end ? Code[_position] : 0;
        return _position++ < end;
    }

    /// <summary>Takes a distance from its own place, which may not lead beyond the end.</summary>
    private bool TakeSkip(nint end, out nint target)
    {
        nint from = _position;
        target = 0;
        if (!Take(end, out uint skip) || skip > (ulong)(end - from))
        {
            return false;
        }
        target = from + (nint)skip;
        return true;
    }

    private bool CheckOperation(nint end)
    {
        SreOp operation = (SreOp)Code[_position++];
        nint target;
        switch (operation)
        {
            case SreOp.Any or SreOp.AnyAll or SreOp.Success or SreOp.Failure:
                return true;
            case SreOp.Mark:
                return Take(end, out uint mark) && mark < (ulong)Groups * 2;
            case SreOp.Literal or SreOp.NotLiteral or SreOp.LiteralIgnore or SreOp.NotLiteralIgnore or SreOp.LiteralUnicodeIgnore
                or SreOp.NotLiteralUnicodeIgnore or SreOp.LiteralLocaleIgnore or SreOp.NotLiteralLocaleIgnore:
                return Take(end, out _);
            case SreOp.At:
                return Take(end, out uint place) && place <= (uint)SreAt.UnicodeNonBoundary;
            case SreOp.Category:
                return Take(end, out uint category) && category < (uint)SreCategory.Count;
            case SreOp.GroupRef or SreOp.GroupRefIgnore or SreOp.GroupRefUnicodeIgnore or SreOp.GroupRefLocaleIgnore:
                return Take(end, out uint group) && group < (ulong)Groups;
            case SreOp.In or SreOp.InIgnore or SreOp.InUnicodeIgnore or SreOp.InLocaleIgnore:
                nint set = _position;
                return TakeSkip(end, out target) && CheckSet(target) && AddTable(operation, set);
            case SreOp.Info:
                return CheckInfo(end);
            case SreOp.Branch:
                return CheckBranch(end);
            case SreOp.RepeatOne or SreOp.MinRepeatOne or SreOp.PossessiveRepeatOne:
                return TakeSkip(end, out target) && TakeBounds(target) && CheckItem(target - 1) && CheckPart(target - 1) && TakeSuccess(target);
            case SreOp.Repeat:
                return TakeSkip(end, out target) && target < end && TakeBounds(target) && CheckPart(target)
                    && Code[_position++] is (uint)SreOp.MaxUntil or (uint)SreOp.MinUntil;
            case SreOp.PossessiveRepeat:
                return TakeSkip(end, out target) && target < end && TakeBounds(target) && CheckPart(target) && TakeSuccess(target + 1);
            case SreOp.AtomicGroup:
                return TakeSkip(end, out target) && CheckPart(target - 1) && TakeSuccess(target);
            case SreOp.Assert or SreOp.AssertNot:
                return TakeSkip(end, out target) && Take(target, out uint back) && back < 0x8000_0000 && CheckPart(target - 1) && TakeSuccess(target);
            case SreOp.GroupRefExists:
                return CheckCondition(end);
            default:
                return false;
        }
    }

    private bool TakeBounds(nint end) => Take(end, out uint least) && Take(end, out uint most) && least <= most && end > _position;

    private bool TakeSuccess(nint end) => Take(end, out uint operation) && operation == (uint)SreOp.Success;

    /// <summary>Whether what is repeated is one operation that matches one character.</summary>
    private readonly bool CheckItem(nint end)
    {
        SreOp operation = (SreOp)Code[_position];
        int length = operation switch
        {
            SreOp.Any or SreOp.AnyAll or SreOp.Failure => 1,
            SreOp.Literal or SreOp.NotLiteral or SreOp.LiteralIgnore or SreOp.NotLiteralIgnore or SreOp.LiteralUnicodeIgnore
                or SreOp.NotLiteralUnicodeIgnore or SreOp.LiteralLocaleIgnore or SreOp.NotLiteralLocaleIgnore => 2,
            SreOp.In or SreOp.InIgnore or SreOp.InUnicodeIgnore or SreOp.InLocaleIgnore => (int)Code[_position + 1] + 1,
            _ => 0,
        };
        return length > 0 && _position + length == end;
    }

    private bool CheckBranch(nint end)
    {
        nint exit = 0;
        while (true)
        {
            nint from = _position;
            if (!TakeSkip(end, out nint target))
            {
                return false;
            }
            if (target == from)
            {
                return exit == 0 || exit == _position;
            }
            if (target - 2 < _position || !CheckPart(target - 2) || Code[_position++] != (uint)SreOp.Jump || !TakeSkip(end, out nint jump)
                || (exit != 0 && exit != jump))
            {
                return false;
            }
            exit = jump;
        }
    }

    private bool CheckCondition(nint end)
    {
        nint from = _position;
        if (!Take(end, out uint group) || group >= (ulong)Groups || !Take(end, out uint skip) || skip < 2 || skip > (ulong)(end - from))
        {
            return false;
        }
        nint no = from + (nint)skip;
        if (no - 2 >= _position && Code[no - 2] == (uint)SreOp.Jump && Code[no - 1] != 0 && Code[no - 1] <= (ulong)(end - no + 1))
        {
            // Whether these words are a jump or operands the part before them tells.
            nint before = _position;
            nint exit = no - 1 + (nint)Code[no - 1];
            if (CheckPart(no - 2))
            {
                _position = no;
                return CheckPart(exit);
            }
            if (ThreadState.Exception != null)
            {
                return false;
            }
            _position = before;
        }
        return CheckPart(no);
    }

    private bool CheckInfo(nint end)
    {
        nint from = _position;
        if (!TakeSkip(end, out nint target) || !Take(target, out uint flags) || !Take(target, out _) || !Take(target, out _))
        {
            return false;
        }
        if ((flags & ~7u) != 0 || ((flags & 1) != 0 && (flags & 4) != 0) || ((flags & 2) != 0 && (flags & 1) == 0))
        {
            return false;
        }
        if ((flags & (uint)SreInfo.Prefix) != 0)
        {
            if (!Take(target, out uint length) || !Take(target, out uint skip) || skip > length || length * 2UL > (ulong)(target - _position))
            {
                return false;
            }
            for (nint i = 0; i < (nint)length; i++)
            {
                if (Code[_position + (nint)length + i] >= length)
                {
                    return false;
                }
            }
            _position += (nint)length * 2;
        }
        if ((flags & (uint)SreInfo.Charset) != 0)
        {
            return CheckSet(target) && AddTable(SreOp.In, from, from + 4);
        }
        return _position == target;
    }

    /// <summary>Checks a set that ends with a failure just before an index.</summary>
    private bool CheckSet(nint end)
    {
        while (_position < end - 1)
        {
            switch ((SreOp)Code[_position++])
            {
                case SreOp.Negate:
                    break;
                case SreOp.Literal:
                    _position++;
                    break;
                case SreOp.Range or SreOp.RangeUnicodeIgnore:
                    _position += 2;
                    break;
                case SreOp.Charset:
                    _position += 8;
                    break;
                case SreOp.Category:
                    if (!Take(end - 1, out uint category) || category >= (uint)SreCategory.Count)
                    {
                        return false;
                    }
                    break;
                case SreOp.BigCharset:
                    if (!Take(end - 1, out uint blocks) || blocks > 256 || end - 1 - _position < 64 + ((nint)blocks * 8))
                    {
                        return false;
                    }
                    for (int i = 0; i < 256; i++)
                    {
                        if (((byte*)(Code + _position))[i] >= blocks)
                        {
                            return false;
                        }
                    }
                    _position += 64 + ((nint)blocks * 8);
                    break;
                default:
                    return false;
            }
        }
        return _position == end - 1 && Code[_position++] == (uint)SreOp.Failure;
    }

    private bool AddTable(SreOp operation, nint place) => AddTable(operation, place, place + 1);

    private bool AddTable(SreOp operation, nint place, nint set)
    {
        uint* table = Tables + (_tables * 8);
        for (uint character = 0; character < 256; character++)
        {
            if (SreCharacters.InSet(operation, Code + set, character))
            {
                table[character >> 5] |= 1u << (int)(character & 31);
            }
        }
        TableOf[place] = _tables++;
        return true;
    }

    /// <summary>Adds to the pattern's table the characters that a part can begin with. True if nothing can be said, or it can match without any.</summary>
    private readonly bool AddFirst(nint from, nint end, int depth)
    {
        nint at = from;
        while (at < end && depth < 50)
        {
            SreOp operation = (SreOp)Code[at];
            uint operand = at + 1 < Length ? Code[at + 1] : 0;
            switch (operation)
            {
                case SreOp.Info:
                    at += 1 + (nint)operand;
                    break;
                case SreOp.Mark or SreOp.At:
                    at += 2;
                    break;
                case SreOp.Assert or SreOp.AssertNot:
                    at += 1 + (nint)operand;
                    break;
                case SreOp.AtomicGroup:
                    if (!AddFirst(at + 2, at + (nint)operand, depth + 1))
                    {
                        return false;
                    }
                    at += 1 + (nint)operand;
                    break;
                case SreOp.Branch:
                    return AddBranches(at + 1, depth);
                case SreOp.RepeatOne or SreOp.MinRepeatOne or SreOp.PossessiveRepeatOne:
                    AddItem(at + 4);
                    if (Code[at + 2] > 0)
                    {
                        return false;
                    }
                    at += 1 + (nint)operand;
                    break;
                case SreOp.Repeat or SreOp.PossessiveRepeat:
                    if (!AddFirst(at + 4, at + 1 + (nint)operand, depth + 1) && Code[at + 2] > 0)
                    {
                        return false;
                    }
                    at += 2 + (nint)operand;
                    break;
                case SreOp.Success or SreOp.Jump or SreOp.GroupRef or SreOp.GroupRefIgnore or SreOp.GroupRefUnicodeIgnore or SreOp.GroupRefLocaleIgnore
                    or SreOp.GroupRefExists or SreOp.Failure:
                    return true;
                default:
                    AddItem(at);
                    return false;
            }
        }
        return true;
    }

    private readonly bool AddBranches(nint at, int depth)
    {
        bool unknown = false;
        for (; Code[at] != 0; at += (nint)Code[at])
        {
            unknown |= AddFirst(at + 1, at + (nint)Code[at] - 2, depth + 1);
        }
        return unknown;
    }

    private readonly void AddItem(nint at)
    {
        SreOp operation = (SreOp)Code[at];
        for (uint character = 0; character < 256; character++)
        {
            if (SreItem.Matches(operation, Code + at + 1, character))
            {
                Tables[character >> 5] |= 1u << (int)(character & 31);
            }
        }
    }
}

/// <summary>Operations that match one character.</summary>
internal static unsafe class SreItem
{
    /// <summary>Whether such an operation, whose operands are given, matches a character.</summary>
    public static bool Matches(SreOp operation, uint* operands, uint character) => operation switch
    {
        SreOp.Literal => character == operands[0],
        SreOp.NotLiteral => character != operands[0],
        SreOp.Any => character != '\n',
        SreOp.AnyAll => true,
        SreOp.Category => SreCharacters.Is(operands[0], character),
        SreOp.LiteralIgnore => SreCharacters.LowerAscii(character) == operands[0],
        SreOp.NotLiteralIgnore => SreCharacters.LowerAscii(character) != operands[0],
        SreOp.LiteralUnicodeIgnore => SreCharacters.LowerUnicode(character) == operands[0],
        SreOp.NotLiteralUnicodeIgnore => SreCharacters.LowerUnicode(character) != operands[0],
        SreOp.LiteralLocaleIgnore => SreCharacters.SameByLocale(operands[0], character),
        SreOp.NotLiteralLocaleIgnore => !SreCharacters.SameByLocale(operands[0], character),
        SreOp.In or SreOp.InIgnore or SreOp.InUnicodeIgnore or SreOp.InLocaleIgnore => SreCharacters.InSet(operation, operands + 1, character),
        _ => false,
    };
}
