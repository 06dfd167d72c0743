using System.Runtime.ExceptionServices;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Runs a parser on a stack that no answer of that length can exhaust. 2,000 nested generics overflow 1 MB, the process dies, and
/// nothing catches it; so the stack is sized by what the text could nest at worst, one level for every two characters. A parser that
/// tries one reading after the other can take forever over a few nested brackets, asks no cancellation token, and dies with its process when it is interrupted
/// (ControlledExecution): nobody waits for it longer than a limit. It goes on at the lowest priority, and keeps no process alive.
/// </summary>
internal static class DeepStack
{
    private const int HarmlessCharacters = 2_000;
    private const int HarmlessNesting = 12;
    private const int BytesPerCharacter = 2_048;
    private const int MinBytes = 4 * 1_024 * 1_024;
    private const int MaxBytes = 512 * 1_024 * 1_024;

    /// <summary>Whether a parser copes with a text on any stack, and in no time: what it tries in two ways at each level it tries 2ⁿ times.</summary>
    internal static bool IsHarmless(string text, CodeScan scan) => text.Length <= HarmlessCharacters && scan is { Problem: null, Deepest: <= HarmlessNesting };

    /// <returns>Null when the work takes longer than <paramref name="limit"/>; nothing is quick enough for none.</returns>
    internal static T? Run<T>(int characters, TimeSpan limit, Func<T> work)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception) when (Keep(exception))
                {
                }

                bool Keep(Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                    return true;
                }
            },
            (int)Math.Clamp((long)characters * BytesPerCharacter, MinBytes, MaxBytes)) { IsBackground = true };
        thread.Start();
        if (limit == TimeSpan.Zero || !thread.Join(limit))
        {
            Calm(thread);
            return null;
        }

        failure?.Throw();
        return result;
    }

    /// <summary>Lets others go first, unless it has ended meanwhile.</summary>
    internal static void Calm(Thread thread)
    {
        try
        {
            thread.Priority = ThreadPriority.Lowest;
        }
        catch (ThreadStateException)
        {
        }
    }
}
