using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Generation.Locking;

/// <summary>What reading a lock gave.</summary>
/// <param name="Lock">The lock; null when anything is wrong with the file, so that half a lock is never used.</param>
/// <param name="Findings">SF3005, one a defective line.</param>
public sealed record LockReading(GenerationLock? Lock, IReadOnlyList<Finding> Findings);
