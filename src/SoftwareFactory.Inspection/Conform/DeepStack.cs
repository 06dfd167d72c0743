using System.Runtime.ExceptionServices;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Runs a parser on a stack that no answer of that length can exhaust. 2,000 nested generics overflow 1 MB, the process dies, and
/// nothing catches it; so the stack is sized by what the text could nest at worst, one level for every two characters.
/// </summary>
internal static class DeepStack
{
    private const int HarmlessCharacters = 2_000;
    private const int BytesPerCharacter = 2_048;
    private const int MaxBytes = 512 * 1_024 * 1_024;

    internal static T Run<T>(int characters, Func<T> work)
    {
        if (characters <= HarmlessCharacters)
            return work();

        var result = default(T);
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
            (int)Math.Min((long)characters * BytesPerCharacter, MaxBytes));
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
