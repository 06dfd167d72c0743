using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>How a file changes, by the digest of its LF text.</summary>
/// <param name="From">Before; null when there was none.</param>
/// <param name="To">Afterwards; null when it is removed.</param>
public sealed record ContentChange(Digest? From, Digest? To);
