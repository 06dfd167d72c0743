using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>A model's review of an accepted answer, locked with it. Immutable.</summary>
/// <param name="Provider">The reviewer's provider.</param>
/// <param name="Model">Its exact model id.</param>
/// <param name="Request">The blob of the question, and its key: it holds the outputs that were reviewed, the spec and the rubric.</param>
/// <param name="Response">The blob of the response.</param>
public sealed record LockedReview(string Provider, string Model, Digest Request, Digest Response);
