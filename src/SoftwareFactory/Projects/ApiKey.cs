using System.Text.Json;

namespace SoftwareFactory.Projects;

/// <summary>
/// The key of the model's server: FACTORY_API_KEY of the environment, or <c>Factory:ApiKey</c> among the project's user secrets
/// (<c>dotnet user-secrets set Factory:ApiKey …</c>). Never from a file of the repository.
/// </summary>
internal static class ApiKey
{
    private const string Name = "Factory:ApiKey";

    internal static string? Find(string? userSecretsId)
    {
        if (Environment.GetEnvironmentVariable("FACTORY_API_KEY") is { Length: > 0 } key) return key;
        if (userSecretsId is null || !File.Exists(PathOf(userSecretsId))) return null;

        try
        {
            using var secrets = JsonDocument.Parse(File.ReadAllText(PathOf(userSecretsId)), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return secrets.RootElement.TryGetProperty(Name, out var found) ? found.GetString() : null;
        }
        catch (JsonException)
        {
            // As good as none; the server says that it misses a key.
            return null;
        }
    }

    // Where `dotnet user-secrets` keeps them.
    private static string PathOf(string id) => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Microsoft", "UserSecrets", id, "secrets.json")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", id, "secrets.json");
}
