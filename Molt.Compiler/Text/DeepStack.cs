using System.Runtime.ExceptionServices;

namespace Molt.Compiler.Text;

/// <summary>
/// Lets a recursive walk of a syntax tree go on when the thread's stack runs out. A walker asks
/// <see cref="System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack"/> at each level and, when it is told no,
/// hands the rest of the subtree to <see cref="Continue{T}"/>.
/// </summary>
public static class DeepStack
{
    private const int StackSize = 64 * 1024 * 1024;

    /// <summary>Runs <paramref name="walk"/> on a fresh stack and waits for it. Exceptions pass through.</summary>
    public static T Continue<T>(Func<T> walk)
    {
        ArgumentNullException.ThrowIfNull(walk);
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = walk();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }

    /// <inheritdoc cref="Continue{T}(Func{T})"/>
    public static void Continue(Action walk) => Continue(() =>
    {
        walk();
        return true;
    });

    /// <inheritdoc cref="Continue{T}(Func{T})"/>
    /// <remarks>Takes the argument apart from the method, since a lambda that captured it would be allocated even where the stack is deep enough.</remarks>
    public static void Continue<TNode>(Action<TNode> walk, TNode node) => Continue(() =>
    {
        walk(node);
        return true;
    });

    /// <inheritdoc cref="Continue{T}(Func{T})"/>
    /// <remarks>Takes the argument apart from the method, since a lambda that captured it would be allocated even where the stack is deep enough.</remarks>
    public static TResult Continue<TNode, TResult>(Func<TNode, TResult> walk, TNode node) => Continue(() => walk(node));
}
