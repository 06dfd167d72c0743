using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test;

/// <summary>Why a test process ended before its tests did.</summary>
/// <param name="Test">The test that ran, or ended last; null when none had begun.</param>
/// <param name="End">What that test's end would be, if it is to blame.</param>
/// <param name="IsProved">True when the process itself saw that it was this test.</param>
internal sealed record Harm(PlannedTest? Test, TestEnd End, bool IsProved);
