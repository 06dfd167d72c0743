using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>A test that a part consists of, and the rule that it cites.</summary>
internal sealed record OwnTest(string Name, string Clause, SourceLocation Location) : Example(Name, Clause, IsHoldout: false, Location);
