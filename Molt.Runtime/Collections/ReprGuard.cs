namespace Molt.Runtime;

/// <summary>
/// Keeps <c>repr</c> from following a container into itself: a chain, through the frames of the <c>repr</c> methods, of the containers being
/// shown. Use: <c>ReprGuard guard; int entered = ReprGuard.Enter(&amp;guard, self); if (entered &lt;= 0) …; …; ReprGuard.Leave(&amp;guard);</c>.
/// </summary>
public unsafe struct ReprGuard
{
    private static ReprGuard* s_innermost;

    private Value _container;
    private ReprGuard* _outer;

    /// <summary>Begins to show a container: 1, 0 if it is being shown already, -1 with RecursionError pending.</summary>
    public static int Enter(ReprGuard* guard, Value container)
    {
        for (ReprGuard* outer = s_innermost; outer != null; outer = outer->_outer)
        {
            if (outer->_container == container)
            {
                return 0;
            }
        }
        if (!ThreadState.Enter(" while getting the repr of an object"u8))
        {
            return -1;
        }
        guard->_container = container;
        guard->_outer = s_innermost;
        s_innermost = guard;
        return 1;
    }

    /// <summary>Ends.</summary>
    public static void Leave(ReprGuard* guard)
    {
        s_innermost = guard->_outer;
        ThreadState.Depth--;
    }
}
