using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Generation.Reviewing;
using SoftwareFactory.Line;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Review;

/// <summary>
/// Has a part reviewed by the model of <c>review.model</c>: from the lock where it holds the review of these very outputs, and by asking in <c>update</c> and <c>refresh</c> only. Without
/// a review that can be used the part stops (SF4604, SF4605). Thread-safe for different parts.
/// </summary>
/// <param name="session">The run.</param>
/// <param name="reviewer">Who reviews, and by which rubric.</param>
/// <param name="models">Never asked in <c>locked</c>.</param>
internal sealed class ModelReview(LineSession session, ReviewerOptions reviewer, IModelSource models)
{
    /// <summary>Reviews a part whose outputs have been judged by every gate before.</summary>
    internal async Task<IReadOnlyList<Finding>> JudgeAsync(Part part, CancellationToken cancellation)
    {
        var request = ReviewQuestion.Of(part.Spec, part.Content!.Files.Select(file => file with { Text = file.Text[file.HeaderLength..] }), reviewer);
        var key = LockKey.Of(request).Digest;
        part.ReviewRequest = request;
        if (HoldoutSearch.In(part.Holdouts, request) is { Count: > 0 } leaks) return leaks;

        var locked = session.ModeOf(part) == FactoryMode.Refresh ? null : session.Lock.Accepted(part.Spec.Id)?.Review;
        if (locked is not null && locked.Request == key) return Replay(part, request, locked);
        if (session.ModeOf(part) == FactoryMode.Locked)
        {
            var what = locked is null ? "has no review of" : "has a review of another state of";
            return [Rules.ReviewMissing.At(part.Spec.Location, $"{session.Repository.Display(session.LockPath)} {what} {part.Spec.Id} by {Name}.")];
        }

        var (response, answer, finding) = await models.AnswerAsync(Model, request, part.Spec.Location, cancellation).ConfigureAwait(false);
        if (response is null || answer is null) return [response is null ? finding! : Unusable(part, finding!.Message)];
        session.Usage.Add(request, response, session.Parts.Count, session.Parts.Count);
        return Take(part, answer, Digest.OfBytes(response.ToBytes()), key);
    }

    private string Name => $"{reviewer.Model.Provider}:{reviewer.Model.Id}";

    // The endpoint of the configured models is theirs alone, unless the reviewer is of the same family.
    private ModelOptions Model => session.Model is { } model && model.Provider == reviewer.Model.Provider ? reviewer.Model with { Endpoint = model.Endpoint } : reviewer.Model;

    private IReadOnlyList<Finding> Replay(Part part, AnswerRequest request, LockedReview locked)
    {
        var place = new SourceLocation(session.Repository.Display(session.Blobs.PathOf(locked.Response)));
        if (session.Blobs.Read(locked.Response) is not { } bytes || Digest.OfBytes(bytes) != locked.Response || RecordedResponse.Parse(bytes) is not { } response)
            return [Rules.LockTampered.At(place, $"The locked review of {part.Spec.Id} is missing, or has other bytes than were locked.")];
        var reading = AnswerReader.Read(response, request.Slots, part.Spec.Location);
        return reading.Slots is { } slots ? Take(part, new Answer(slots, response), locked.Response, locked.Request) : [Unusable(part, reading.Finding!.Message)];
    }

    private IReadOnlyList<Finding> Take(Part part, Answer answer, Digest response, Digest request)
    {
        part.Reviewed = (answer.Response, new LockedReview(reviewer.Model.Provider, reviewer.Model.Id, request, response));
        return ReviewAnswer.Read(answer.Slots, Name, part.Spec.Location);
    }

    private Finding Unusable(Part part, string why) => Rules.ReviewUnusable.At(part.Spec.Location, $"The answer of {Name}: {why}");
}
