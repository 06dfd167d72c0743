namespace SoftwareFactory.Tracing;

/// <summary>A frame of a stack trace, with the source's names. Immutable.</summary>
/// <param name="Type">The full name of the type, nested ones joined by dots, without type parameters; empty for none.</param>
/// <param name="Method">The method: <c>.ctor</c>, <c>get_Total</c> and <c>op_Addition</c> as the runtime names them; that around a lambda or local function.</param>
/// <param name="Parameters">The types of its parameters as printed: <c>Decimal</c>, <c>IEnumerable`1</c>. Of a state machine there are none.</param>
/// <param name="Path">The file that the build knew, with <c>/</c>; null without symbols.</param>
/// <param name="Line">1-based line of that file; 0 without symbols.</param>
/// <param name="Text">The line of the trace.</param>
public sealed record StackTraceFrame(string Type, string Method, IReadOnlyList<string> Parameters, string? Path, int Line, string Text);
