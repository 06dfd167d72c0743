using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>An example as an NUnit test.</summary>
/// <param name="Part">Whose example it is.</param>
/// <param name="Example">The example.</param>
/// <param name="FullName">The test's full name, as NUnit reports it.</param>
internal sealed record ExampleTest(PartContent Part, Example Example, string FullName);
