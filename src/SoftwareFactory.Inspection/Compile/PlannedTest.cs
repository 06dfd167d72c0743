using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>The NUnit test that was made of an example.</summary>
/// <param name="Part">The example's part.</param>
/// <param name="Example">The example.</param>
/// <param name="FullName">The test's name for NUnit: namespace, class and method.</param>
internal sealed record PlannedTest(PartContent Part, Example Example, string FullName);
