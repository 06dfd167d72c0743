using System.Text.Json.Nodes;

namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>An answer as each provider's server would write it.</summary>
internal static class ProviderFormats
{
    internal static string Answer(string provider, string text, string? reason = null) => provider switch
    {
        "openai" => new JsonObject
        {
            ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1_700_000_000, ["model"] = "model-1",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = reason ?? "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text } }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 12, ["completion_tokens"] = 3, ["total_tokens"] = 15 },
        }.ToJsonString(),
        "anthropic" => new JsonObject
        {
            ["id"] = "msg_1", ["type"] = "message", ["role"] = "assistant", ["model"] = "model-1", ["stop_reason"] = reason ?? "end_turn", ["stop_sequence"] = null,
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
            ["usage"] = new JsonObject { ["input_tokens"] = 12, ["output_tokens"] = 3 },
        }.ToJsonString(),
        _ => new JsonObject
        {
            ["model"] = "model-1", ["created_at"] = "2026-01-01T00:00:00Z", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["done"] = true, ["done_reason"] = reason ?? "stop", ["prompt_eval_count"] = 12, ["eval_count"] = 3,
        }.ToJsonString(),
    };
}
