namespace SoftwareFactory.Inspection.Conform;

/// <summary>Faults of the compiler's own parser: there are texts, such as <c>a&lt;b&gt;::c = [</c>, that it throws at, where it should say what is wrong with them.</summary>
internal static class ParserFault
{
    /// <summary>Whether an exception comes from within the parser.</summary>
    internal static bool Is(Exception exception) => exception.StackTrace?.Contains("Microsoft.CodeAnalysis.CSharp.Syntax.InternalSyntax.", StringComparison.Ordinal) == true;

    /// <summary>A clause that says so, without a full stop.</summary>
    internal static string Says(Exception exception) => $"the compiler itself fails at reading this: {exception.Message.TrimEnd('.')}";
}
