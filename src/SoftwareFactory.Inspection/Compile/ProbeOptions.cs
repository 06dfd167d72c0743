namespace SoftwareFactory.Inspection.Compile;

/// <summary>How the compiler is tried in a process of its own.</summary>
/// <param name="DotNetPath">The <c>dotnet</c> to start.</param>
/// <param name="CompilerPath"><c>csc.dll</c> of the SDK that builds the project.</param>
/// <param name="Limit">What compiling everything may take before it is looked for the part that holds it up; more than zero.</param>
/// <param name="Time">Measures it.</param>
public sealed record ProbeOptions(string DotNetPath, string CompilerPath, TimeSpan Limit, TimeProvider Time);
