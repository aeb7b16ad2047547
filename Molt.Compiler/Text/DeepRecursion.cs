namespace Molt.Compiler.Text;

/// <summary>
/// Runs recursions whose depth the source text decides. They call <see cref="System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack"/>
/// on their way down; when the stack of the calling thread is used up, the work starts again on a thread with a large one.
/// </summary>
public static class DeepRecursion
{
    private const int StackSize = 1 << 30;

    /// <summary>
    /// Computes a value. <paramref name="compute"/> may be called twice. Raises <see cref="InsufficientExecutionStackException"/> if even
    /// the large stack is not enough.
    /// </summary>
    public static T Run<T>(Func<T> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        try
        {
            return compute();
        }
        catch (InsufficientExecutionStackException)
        {
            return RunOnLargeStack(compute);
        }
    }

    private static T RunOnLargeStack<T>(Func<T> compute)
    {
        T result = default!;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = compute();
                }
                catch (Exception exception)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
