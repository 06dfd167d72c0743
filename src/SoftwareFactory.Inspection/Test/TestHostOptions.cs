namespace SoftwareFactory.Inspection.Test;

/// <summary>How tests are run.</summary>
/// <param name="DotNetPath">The <c>dotnet</c> to start.</param>
/// <param name="TestHostPath"><c>SoftwareFactory.TestHost.dll</c>, with the test framework beside it.</param>
/// <param name="RuntimeAssemblies">Implementation assemblies that the project needs at run time.</param>
/// <param name="Frameworks">The shared frameworks that it runs on, as <c>Microsoft.AspNetCore.App/10.0.0</c>.</param>
/// <param name="Timeout">What one test may take; more than zero.</param>
/// <param name="Sandbox">What test processes run in.</param>
/// <param name="Time">Measures <paramref name="Timeout"/>.</param>
public sealed record TestHostOptions(
    string DotNetPath, string TestHostPath, IReadOnlyList<string> RuntimeAssemblies, IReadOnlyList<string> Frameworks, TimeSpan Timeout, Sandbox Sandbox, TimeProvider Time);
