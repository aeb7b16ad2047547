using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What to do when matching can not go on: one entry of the matcher's stack.</summary>
internal struct SreChoice
{
    /// <summary>What it is.</summary>
    public SreChoiceKind Kind;

    /// <summary>A place in the code.</summary>
    public int Code;

    /// <summary>A place in the text.</summary>
    public nint At;

    /// <summary>A number of the kind's own.</summary>
    public nint First;

    /// <summary>A number of the kind's own.</summary>
    public nint Second;

    /// <summary>A number of the kind's own.</summary>
    public nint Third;
}

/// <summary>The kinds of <see cref="SreChoice"/>.</summary>
internal enum SreChoiceKind
{
    /// <summary>Puts a mark back: its index, its place, the last group.</summary>
    Mark,

    /// <summary>The next alternative of a branch.</summary>
    Branch,

    /// <summary>A greedy repetition of one character gives one back: how many there are.</summary>
    Greedy,

    /// <summary>A lazy repetition of one character takes one more: how many there are.</summary>
    Lazy,

    /// <summary>A repetition: the one around it, the count, the place where its last item began. Ends it.</summary>
    Repeat,

    /// <summary>Puts a repetition's count and place back: the repetition, the count, the place.</summary>
    Count,

    /// <summary>A greedy repetition goes on behind itself instead: the repetition, the count, the place.</summary>
    Tail,

    /// <summary>A lazy repetition takes one more: the repetition.</summary>
    Item,

    /// <summary>Makes a repetition the current one again.</summary>
    Current,

    /// <summary>The beginning of a part that is matched on its own: the part around it, the repetition, how many times it matched.</summary>
    Part,
}

/// <summary>
/// Matches compiled patterns by backtracking, without recursion: what to do when matching can not go on stands on a stack. Parts that are matched on their own
/// (assertions, atomic groups, possessive repetitions) begin with an entry of it; when they have matched, all above that entry goes but what puts marks back.
/// </summary>
internal static unsafe class SreMatcher
{
    private const uint MaxRepeat = uint.MaxValue;
    private const int PollInterval = 1 << 14;
    private const nint KeptCapacity = 1 << 14;

    // One stack for all: nothing else runs while a pattern is matched.
    private static SreChoice* s_stack;
    private static nint s_capacity;

    /// <summary>Looks for a match from the start on: 1, 0, or -1 with an exception pending.</summary>
    public static int Search<T>(SreState* state) where T : unmanaged
    {
        SreProgram* program = &state->Pattern->Program;
        uint* code = program->Code;
        T* text = (T*)state->Data;
        nint at = state->Start;
        nint last = state->End;
        SreInfo facts = SreInfo.None;
        if (code[0] == (uint)SreOp.Info)
        {
            facts = (SreInfo)code[2];
            if (code[3] > (ulong)(last - at))
            {
                return 0;
            }
            last -= (nint)code[3];
        }
        if ((facts & SreInfo.Prefix) != 0 && code[5] > 0)
        {
            return SearchPrefix<T>(state, at, last, facts);
        }
        uint* first = (facts & SreInfo.Charset) != 0 ? program->Tables + (program->TableOf[1] * 8) : program->HasFirst ? program->Tables : null;
        uint* set = (facts & SreInfo.Charset) != 0 ? code + 5 : null;
        if (first == null)
        {
            return SearchAll<T>(state, at, last);
        }
        for (; at <= last && at < state->End; at++)
        {
            uint character = Read(text, at);
            bool possible = character < 256 ? SreCharacters.Bit(first, character) : set == null || SreCharacters.InSet(set, character);
            int status = possible ? MatchAt<T>(state, at, 0) : 0;
            if (status != 0)
            {
                return status;
            }
        }
        return 0;
    }

    private static int SearchAll<T>(SreState* state, nint at, nint last) where T : unmanaged
    {
        SreProgram* program = &state->Pattern->Program;
        nint first = program->Code[0] == (uint)SreOp.Info ? 1 + (nint)program->Code[1] : 0;
        // A pattern that begins at the beginning of the text has but one chance.
        bool isAnchored = program->Code[first] == (uint)SreOp.At
            && program->Code[first + 1] is (uint)SreAt.Beginning or (uint)SreAt.BeginningString;
        for (; at <= last; at++)
        {
            int status = isAnchored && at > 0 ? 0 : MatchAt<T>(state, at, 0);
            if (status != 0)
            {
                return status;
            }
            if (isAnchored)
            {
                return 0;
            }
        }
        return 0;
    }

    private static int SearchPrefix<T>(SreState* state, nint at, nint last, SreInfo facts) where T : unmanaged
    {
        uint* code = state->Pattern->Program.Code;
        T* text = (T*)state->Data;
        uint length = code[5];
        uint skip = code[6];
        uint* prefix = code + 7;
        uint first = prefix[0];
        last = System.Math.Min(last, state->End - (nint)length);
        for (; at <= last; at++)
        {
            if (sizeof(T) == 1 && first < 256)
            {
                nint found = Memory.IndexOf(state->Data + at, last - at + 1, (byte)first);
                if (found < 0)
                {
                    return 0;
                }
                at += found;
            }
            else if (Read(text, at) != first)
            {
                continue;
            }
            uint same = 1;
            while (same < length && Read(text, at + (nint)same) == prefix[same])
            {
                same++;
            }
            if (same < length)
            {
                continue;
            }
            if ((facts & SreInfo.Literal) != 0 && !state->MatchAll)
            {
                state->Start = at;
                state->Position = at + (nint)length;
                state->LastGroup = 0;
                ClearMarks(state);
                return 1;
            }
            // What the prefix has shown need not be matched again.
            int status = MatchAt<T>(state, at, skip);
            if (status != 0)
            {
                return status;
            }
        }
        return 0;
    }

    private static void ClearMarks(SreState* state)
    {
        nint count = state->Pattern->Program.Groups * 2;
        for (nint i = 0; i < count; i++)
        {
            state->Marks[i] = -1;
        }
    }

    /// <summary>
    /// Matches at a place of the text: 1, 0, or -1 with an exception pending. The first <paramref name="known"/> characters are those of literals that the
    /// pattern begins with.
    /// </summary>
    public static int MatchAt<T>(SreState* state, nint at, uint known) where T : unmanaged
    {
        uint* code = state->Pattern->Program.Code;
        int start = code[0] == (uint)SreOp.Info ? 1 + (int)code[1] : 0;
        state->Start = at;
        state->LastGroup = 0;
        ClearMarks(state);
        nint from = at;
        for (uint i = 0; i < known && code[start] == (uint)SreOp.Literal; i++)
        {
            start += 2;
            from++;
        }
        return Run<T>(state, start, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Read<T>(T* text, nint at) where T : unmanaged =>
        sizeof(T) == 1 ? ((byte*)text)[at] : sizeof(T) == 2 ? ((ushort*)text)[at] : ((uint*)text)[at];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SreChoice* Push(ref nint height, SreChoiceKind kind, int code, nint at, nint first, nint second, nint third)
    {
        if (Intrinsics.Unlikely(height == s_capacity) && !Grow(height))
        {
            return null;
        }
        SreChoice* choice = s_stack + height++;
        choice->Kind = kind;
        choice->Code = code;
        choice->At = at;
        choice->First = first;
        choice->Second = second;
        choice->Third = third;
        return choice;
    }

    [Cold]
    private static bool Grow(nint height)
    {
        nint capacity = s_capacity == 0 ? 256 : s_capacity * 2;
        SreChoice* stack = (SreChoice*)Heap.AllocateLeafBlock(capacity * sizeof(SreChoice));
        if (stack == null)
        {
            return false;
        }
        Memory.Copy(stack, s_stack, height * sizeof(SreChoice));
        s_stack = stack;
        s_capacity = capacity;
        return true;
    }

    private static int End(int status)
    {
        if (s_capacity > KeptCapacity)
        {
            s_stack = null;
            s_capacity = 0;
        }
        return status;
    }

    /// <summary>Whether a character is in the set of an operation whose first operand stands at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool InSet(SreProgram* program, SreOp operation, int operand, uint character) => character < 256
        ? SreCharacters.Bit(program->Tables + (program->TableOf[operand] * 8), character)
        : SreCharacters.InSet(operation, program->Code + operand + 1, character);

    /// <summary>How many characters from a place on an operation matches, <paramref name="most"/> at most.</summary>
    private static nint CountItems<T>(SreProgram* program, T* text, nint at, nint end, int item, uint most) where T : unmanaged
    {
        if (most != MaxRepeat && most < (ulong)(end - at))
        {
            end = at + (nint)most;
        }
        nint start = at;
        SreOp operation = (SreOp)program->Code[item];
        uint* operands = program->Code + item + 1;
        switch (operation)
        {
            case SreOp.AnyAll:
                return end - at;
            case SreOp.Any:
                while (at < end && Read(text, at) != '\n')
                {
                    at++;
                }
                break;
            case SreOp.Literal:
                while (at < end && Read(text, at) == operands[0])
                {
                    at++;
                }
                break;
            case SreOp.NotLiteral:
                while (at < end && Read(text, at) != operands[0])
                {
                    at++;
                }
                break;
            case SreOp.In or SreOp.InIgnore or SreOp.InUnicodeIgnore or SreOp.InLocaleIgnore:
                uint* table = program->Tables + (program->TableOf[item + 1] * 8);
                while (at < end)
                {
                    uint character = Read(text, at);
                    if (!(character < 256 ? SreCharacters.Bit(table, character) : SreCharacters.InSet(operation, operands + 1, character)))
                    {
                        break;
                    }
                    at++;
                }
                break;
            default:
                while (at < end && SreItem.Matches(operation, operands, Read(text, at)))
                {
                    at++;
                }
                break;
        }
        return at - start;
    }

    private static bool IsAt<T>(SreState* state, T* text, nint at, SreAt place) where T : unmanaged
    {
        nint end = state->End;
        switch (place)
        {
            case SreAt.Beginning or SreAt.BeginningString:
                return at == 0;
            case SreAt.BeginningLine:
                return at == 0 || Read(text, at - 1) == '\n';
            case SreAt.End:
                return at == end || (at + 1 == end && Read(text, at) == '\n');
            case SreAt.EndLine:
                return at == end || Read(text, at) == '\n';
            case SreAt.EndString:
                return at == end;
            default:
                bool isUnicode = place is SreAt.UnicodeBoundary or SreAt.UnicodeNonBoundary;
                bool before = at > 0 && IsWord(Read(text, at - 1), isUnicode);
                bool after = at < end && IsWord(Read(text, at), isUnicode);
                return before != after == (place is SreAt.Boundary or SreAt.LocaleBoundary or SreAt.UnicodeBoundary);
        }
    }

    private static bool IsWord(uint character, bool isUnicode) => isUnicode ? SreCharacters.IsWordUnicode(character) : SreCharacters.IsWordAscii(character);

    private static bool IsSame(SreOp operation, uint left, uint right) => operation switch
    {
        SreOp.GroupRef => left == right,
        SreOp.GroupRefUnicodeIgnore => SreCharacters.LowerUnicode(left) == SreCharacters.LowerUnicode(right),
        _ => SreCharacters.LowerAscii(left) == SreCharacters.LowerAscii(right),
    };

    /// <summary>Takes what stands above an entry off the stack, but for what puts marks back, which stays in the entry's place.</summary>
    private static nint Cut(nint entry, nint height)
    {
        nint kept = entry;
        for (nint i = entry + 1; i < height; i++)
        {
            if (s_stack[i].Kind == SreChoiceKind.Mark)
            {
                s_stack[kept++] = s_stack[i];
            }
        }
        return kept;
    }

    private static int Run<T>(SreState* state, int pc, nint at) where T : unmanaged
    {
        SreProgram* program = &state->Pattern->Program;
        uint* code = program->Code;
        T* text = (T*)state->Data;
        nint end = state->End;
        nint* marks = state->Marks;
        nint height = 0;
        nint repeat = -1;
        nint part = -1;
        int untilPoll = PollInterval;
    next:
        SreOp operation = (SreOp)code[pc];
        switch (operation)
        {
            case SreOp.Failure:
                goto fail;
            case SreOp.Success:
                if (part >= 0)
                {
                    goto endPart;
                }
                if ((state->MatchAll && at != end) || at == state->MustAdvance)
                {
                    goto fail;
                }
                state->Position = at;
                return End(1);
            case SreOp.Any:
                if (at >= end || Read(text, at) == '\n')
                {
                    goto fail;
                }
                at++;
                pc++;
                goto next;
            case SreOp.AnyAll:
                if (at >= end)
                {
                    goto fail;
                }
                at++;
                pc++;
                goto next;
            case SreOp.Literal:
                if (at >= end || Read(text, at) != code[pc + 1])
                {
                    goto fail;
                }
                at++;
                pc += 2;
                goto next;
            case SreOp.NotLiteral or SreOp.Category or SreOp.LiteralIgnore or SreOp.NotLiteralIgnore or SreOp.LiteralUnicodeIgnore
                or SreOp.NotLiteralUnicodeIgnore or SreOp.LiteralLocaleIgnore or SreOp.NotLiteralLocaleIgnore:
                if (at >= end || !SreItem.Matches(operation, code + pc + 1, Read(text, at)))
                {
                    goto fail;
                }
                at++;
                pc += 2;
                goto next;
            case SreOp.In or SreOp.InIgnore or SreOp.InUnicodeIgnore or SreOp.InLocaleIgnore:
                if (at >= end || !InSet(program, operation, pc + 1, Read(text, at)))
                {
                    goto fail;
                }
                at++;
                pc += 1 + (int)code[pc + 1];
                goto next;
            case SreOp.Mark:
                nint mark = (nint)code[pc + 1];
                if (Push(ref height, SreChoiceKind.Mark, 0, 0, mark, marks[mark], state->LastGroup) == null)
                {
                    return End(-1);
                }
                marks[mark] = at;
                state->LastGroup = (mark & 1) != 0 ? (mark / 2) + 1 : state->LastGroup;
                pc += 2;
                goto next;
            case SreOp.At:
                if (!IsAt(state, text, at, (SreAt)code[pc + 1]))
                {
                    goto fail;
                }
                pc += 2;
                goto next;
            case SreOp.Info or SreOp.Jump:
                pc += 1 + (int)code[pc + 1];
                goto next;
            case SreOp.Branch:
                pc++;
                goto branch;
            case SreOp.GroupRef or SreOp.GroupRefIgnore or SreOp.GroupRefUnicodeIgnore or SreOp.GroupRefLocaleIgnore:
                nint from = marks[code[pc + 1] * 2];
                nint to = marks[(code[pc + 1] * 2) + 1];
                if (from < 0 || to < from || to - from > end - at)
                {
                    goto fail;
                }
                for (; from < to; from++, at++)
                {
                    if (!IsSame(operation, Read(text, at), Read(text, from)))
                    {
                        goto fail;
                    }
                }
                pc += 2;
                goto next;
            case SreOp.GroupRefExists:
                nint groupStart = marks[code[pc + 1] * 2];
                pc += groupStart >= 0 && marks[(code[pc + 1] * 2) + 1] >= groupStart ? 3 : 1 + (int)code[pc + 2];
                goto next;
            case SreOp.RepeatOne or SreOp.PossessiveRepeatOne:
                {
                    uint least = code[pc + 2];
                    if (least > (ulong)(end - at))
                    {
                        goto fail;
                    }
                    nint count = CountItems(program, text, at, end, pc + 4, code[pc + 3]);
                    if ((ulong)count < least)
                    {
                        goto fail;
                    }
                    if ((ulong)count > least && operation == SreOp.RepeatOne
                        && Push(ref height, SreChoiceKind.Greedy, pc, at + count, count - (nint)least, 0, 0) == null)
                    {
                        return End(-1);
                    }
                    at += count;
                    pc += 1 + (int)code[pc + 1];
                    goto next;
                }
            case SreOp.MinRepeatOne:
                {
                    uint least = code[pc + 2];
                    nint count = 0;
                    if (least > 0)
                    {
                        count = least > (ulong)(end - at) ? -1 : CountItems(program, text, at, end, pc + 4, least);
                        if (count < 0 || (ulong)count < least)
                        {
                            goto fail;
                        }
                        at += count;
                    }
                    if (Push(ref height, SreChoiceKind.Lazy, pc, at, count, 0, 0) == null)
                    {
                        return End(-1);
                    }
                    pc += 1 + (int)code[pc + 1];
                    goto next;
                }
            case SreOp.Repeat:
                // The entry is the repetition itself: the count is that of items that matched before the one that is being matched.
                if (Push(ref height, SreChoiceKind.Repeat, pc, -1, repeat, -1, 0) == null)
                {
                    return End(-1);
                }
                repeat = height - 1;
                pc += 1 + (int)code[pc + 1];
                goto next;
            case SreOp.MaxUntil:
                {
                    SreChoice* loop = s_stack + repeat;
                    nint count = loop->Second + 1;
                    uint* bounds = code + loop->Code + 2;
                    bool isNeeded = (ulong)count < bounds[0];
                    if (isNeeded || (((ulong)count < bounds[1] || bounds[1] == MaxRepeat) && at != loop->At))
                    {
                        if (Push(ref height, isNeeded ? SreChoiceKind.Count : SreChoiceKind.Tail, pc, at, repeat, loop->Second, loop->At) == null)
                        {
                            return End(-1);
                        }
                        loop = s_stack + repeat;
                        loop->Second = count;
                        loop->At = isNeeded ? loop->At : at;
                        pc = loop->Code + 4;
                        goto next;
                    }
                    if (Push(ref height, SreChoiceKind.Current, 0, 0, repeat, 0, 0) == null)
                    {
                        return End(-1);
                    }
                    repeat = s_stack[repeat].First;
                    pc++;
                    goto next;
                }
            case SreOp.MinUntil:
                {
                    SreChoice* loop = s_stack + repeat;
                    nint count = loop->Second + 1;
                    if ((ulong)count < code[loop->Code + 2])
                    {
                        if (Push(ref height, SreChoiceKind.Count, pc, at, repeat, loop->Second, loop->At) == null)
                        {
                            return End(-1);
                        }
                        loop = s_stack + repeat;
                        loop->Second = count;
                        pc = loop->Code + 4;
                        goto next;
                    }
                    if (Push(ref height, SreChoiceKind.Item, pc, at, repeat, 0, 0) == null)
                    {
                        return End(-1);
                    }
                    repeat = s_stack[repeat].First;
                    pc++;
                    goto next;
                }
            case SreOp.Assert or SreOp.AssertNot:
                {
                    nint back = (nint)code[pc + 2];
                    if (at < back)
                    {
                        if (operation == SreOp.Assert)
                        {
                            goto fail;
                        }
                        pc += 1 + (int)code[pc + 1];
                        goto next;
                    }
                    if (Push(ref height, SreChoiceKind.Part, pc, at, part, repeat, 0) == null)
                    {
                        return End(-1);
                    }
                    part = height - 1;
                    at -= back;
                    pc += 3;
                    goto next;
                }
            case SreOp.AtomicGroup:
                if (Push(ref height, SreChoiceKind.Part, pc, at, part, repeat, 0) == null)
                {
                    return End(-1);
                }
                part = height - 1;
                pc += 2;
                goto next;
            case SreOp.PossessiveRepeat:
                {
                    if (code[pc + 3] == 0)
                    {
                        pc += 2 + (int)code[pc + 1];
                        goto next;
                    }
                    if (Push(ref height, SreChoiceKind.Part, pc, at, part, repeat, 0) == null)
                    {
                        return End(-1);
                    }
                    part = height - 1;
                    pc += 4;
                    goto next;
                }
            default:
                throw new System.Diagnostics.UnreachableException();
        }

    branch:
        // pc is at the distance to the next alternative. Those that can not match are passed over at once.
        while (true)
        {
            uint skip = code[pc];
            if (skip == 0)
            {
                goto fail;
            }
            bool possible = (SreOp)code[pc + 1] switch
            {
                SreOp.Literal => at < end && Read(text, at) == code[pc + 2],
                SreOp.In => at < end && InSet(program, SreOp.In, pc + 2, Read(text, at)),
                _ => true,
            };
            if (possible)
            {
                break;
            }
            pc += (int)skip;
        }
        if (code[pc + (int)code[pc]] != 0 && Push(ref height, SreChoiceKind.Branch, pc + (int)code[pc], at, 0, 0, 0) == null)
        {
            return End(-1);
        }
        pc++;
        goto next;

    endPart:
        {
            // The part that began at this entry has matched.
            SreChoice begun = s_stack[part];
            SreOp kind = (SreOp)code[begun.Code];
            nint outer = begun.First;
            repeat = begun.Second;
            if (kind == SreOp.AssertNot)
            {
                for (; height > part + 1; height--)
                {
                    Undo(state, s_stack + height - 1);
                }
                height = part;
                part = outer;
                goto fail;
            }
            height = Cut(part, height);
            part = outer;
            pc = begun.Code + 1 + (int)code[begun.Code + 1];
            if (kind == SreOp.Assert)
            {
                at = begun.At;
            }
            if (kind == SreOp.PossessiveRepeat)
            {
                nint count = begun.Third + 1;
                uint most = code[begun.Code + 3];
                bool isNeeded = (ulong)count < code[begun.Code + 2];
                if (isNeeded || (at != begun.At && ((ulong)count < most || most == MaxRepeat)))
                {
                    if (Push(ref height, SreChoiceKind.Part, begun.Code, at, part, repeat, count) == null)
                    {
                        return End(-1);
                    }
                    part = height - 1;
                    pc = begun.Code + 4;
                    goto next;
                }
                pc++;
            }
            goto next;
        }

    fail:
        if (--untilPoll == 0)
        {
            untilPoll = PollInterval;
            if (!ThreadState.Poll())
            {
                return End(-1);
            }
        }
        if (height == 0)
        {
            return End(0);
        }
        SreChoice* choice = s_stack + --height;
        switch (choice->Kind)
        {
            case SreChoiceKind.Mark or SreChoiceKind.Count:
                Undo(state, choice);
                goto fail;
            case SreChoiceKind.Branch:
                pc = choice->Code;
                at = choice->At;
                goto branch;
            case SreChoiceKind.Greedy:
                {
                    int tail = choice->Code + 1 + (int)code[choice->Code + 1];
                    at = choice->At - 1;
                    nint left = choice->First - 1;
                    if ((SreOp)code[tail] == SreOp.Literal)
                    {
                        // Go back at once to where the next character fits.
                        uint wanted = code[tail + 1];
                        while (left >= 0 && (at >= end || Read(text, at) != wanted))
                        {
                            at--;
                            left--;
                        }
                        if (left < 0)
                        {
                            goto fail;
                        }
                    }
                    if (left > 0)
                    {
                        choice->At = at;
                        choice->First = left;
                        height++;
                    }
                    pc = tail;
                    goto next;
                }
            case SreChoiceKind.Lazy:
                {
                    int item = choice->Code;
                    at = choice->At;
                    uint most = code[item + 3];
                    if ((most != MaxRepeat && (ulong)choice->First >= most) || CountItems(program, text, at, end, item + 4, 1) == 0)
                    {
                        goto fail;
                    }
                    choice->At = ++at;
                    choice->First++;
                    height++;
                    pc = item + 1 + (int)code[item + 1];
                    goto next;
                }
            case SreChoiceKind.Repeat:
                repeat = choice->First;
                goto fail;
            case SreChoiceKind.Tail:
                {
                    Undo(state, choice);
                    nint loop = choice->First;
                    pc = choice->Code + 1;
                    at = choice->At;
                    Push(ref height, SreChoiceKind.Current, 0, 0, loop, 0, 0);
                    repeat = s_stack[loop].First;
                    goto next;
                }
            case SreChoiceKind.Item:
                {
                    repeat = choice->First;
                    at = choice->At;
                    SreChoice* loop = s_stack + repeat;
                    nint count = loop->Second + 1;
                    uint most = code[loop->Code + 3];
                    if (((ulong)count >= most && most != MaxRepeat) || at == loop->At)
                    {
                        goto fail;
                    }
                    Push(ref height, SreChoiceKind.Count, 0, at, repeat, loop->Second, loop->At);
                    loop->Second = count;
                    loop->At = at;
                    pc = loop->Code + 4;
                    goto next;
                }
            case SreChoiceKind.Current:
                repeat = choice->First;
                goto fail;
            default:
                {
                    // A part did not match.
                    SreOp kind = (SreOp)code[choice->Code];
                    part = choice->First;
                    repeat = choice->Second;
                    at = choice->At;
                    if (kind == SreOp.AssertNot)
                    {
                        pc = choice->Code + 1 + (int)code[choice->Code + 1];
                        goto next;
                    }
                    if (kind == SreOp.PossessiveRepeat && (ulong)choice->Third >= code[choice->Code + 2])
                    {
                        pc = choice->Code + 2 + (int)code[choice->Code + 1];
                        goto next;
                    }
                    goto fail;
                }
        }
    }

    /// <summary>Puts back what an entry has kept.</summary>
    private static void Undo(SreState* state, SreChoice* choice)
    {
        if (choice->Kind == SreChoiceKind.Mark)
        {
            state->Marks[choice->First] = choice->Second;
            state->LastGroup = choice->Third;
        }
        else if (choice->Kind is SreChoiceKind.Count or SreChoiceKind.Tail)
        {
            s_stack[choice->First].Second = choice->Second;
            s_stack[choice->First].At = choice->Third;
        }
    }
}
