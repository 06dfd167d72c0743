namespace SoftwareFactory.Inspection.Test;

/// <summary>How examples are run.</summary>
/// <param name="DotNetPath">The <c>dotnet</c> that starts the host.</param>
/// <param name="TestHostPath"><c>SoftwareFactory.TestHost.dll</c>.</param>
/// <param name="RuntimeAssemblies">Implementation assemblies that the project needs at run time.</param>
/// <param name="Timeout">How long one example may run.</param>
/// <param name="Time">What measures it.</param>
public sealed record TestHostOptions(string DotNetPath, string TestHostPath, IReadOnlyList<string> RuntimeAssemblies, TimeSpan Timeout, TimeProvider Time);
