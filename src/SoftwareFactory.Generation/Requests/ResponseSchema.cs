using System.Text.Json.Nodes;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Generation.Text;

namespace SoftwareFactory.Generation.Requests;

/// <summary>
/// The JSON schema of an answer: an object with one string property a slot, all required, none additional. That is the part of JSON
/// Schema that every provider's strict mode takes; limits and kinds are for the Conform stage to check.
/// </summary>
public static class ResponseSchema
{
    /// <summary>The schema of the slots' answer. A new object each time, so the caller may keep it.</summary>
    public static JsonObject Of(IReadOnlyList<Slot> slots) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(slots.Select(slot => KeyValuePair.Create(slot.Name, (JsonNode?)new JsonObject
        {
            ["type"] = "string",
            ["description"] = RequestText.Of(slot.Description),
        }))),
        ["required"] = new JsonArray([.. slots.Select(slot => (JsonNode)slot.Name)]),
        ["additionalProperties"] = false,
    };
}
