using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>How a client of the pipeline says that it does not let a question or its answer pass: a response with the rule's id as error code, and no word of a model.</summary>
internal static class Refusal
{
    internal static ChatResponse Of(Rule rule, string what) => new(new ChatMessage(ChatRole.Assistant, [new ErrorContent(what) { ErrorCode = rule.Id }]));

    /// <summary>The rule and what happened; null for a response that somebody gave.</summary>
    internal static (Rule Rule, string What)? In(ChatResponse response) =>
        response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().FirstOrDefault(error => error.ErrorCode is not null) is { } refused && Rules.Find(refused.ErrorCode!) is { } rule
            ? (rule, refused.Message)
            : null;
}
