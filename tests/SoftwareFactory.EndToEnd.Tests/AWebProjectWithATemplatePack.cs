using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A web project that takes one template from the factory and another from a package that somebody packed: docs/templates.md, step by step.</summary>
public sealed partial class AWebProjectWithATemplatePack
{
    [Test]
    public void RunsTheLineOnBoth()
    {
        using var copy = new SampleCopy();
        var (pack, web) = (Path.Combine(copy.Root, "samples", "Acme.Templates"), Path.Combine(copy.Root, "samples", "Web"));
        var guide = File.ReadAllText(Path.Combine(PackedFactory.Root, "docs", "templates.md")).ReplaceLineEndings("\n");
        Write(pack, "Acme.Templates.csproj", Block(guide, "Acme.Templates.csproj"));
        Write(pack, "build/Acme.Templates.props", Block(guide, "build/Acme.Templates.props"));
        CopyTemplate("function", pack, "rule");
        var packed = Command.Run("dotnet", pack, "pack", "--output", Path.Combine(copy.Root, "artifacts", "packages"), "-nologo", "-v:q");
        Assert.That(packed.ExitCode, Is.Zero, packed.Output);

        Write(web, "factory.yaml", "");
        Write(web, "Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Shop</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SoftwareFactory.MSBuild" Version="$(SoftwareFactoryVersion)" PrivateAssets="all" />
                <PackageReference Include="Acme.Templates" Version="1.0.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>

            """);
        Write(web, "Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\nShop.Api.GetOrder.Map(app);\napp.Run();\n");
        Sample("function", web, text => text.Replace("template: function", "template: rule", StringComparison.Ordinal));
        Sample("endpoint", web, text => text);

        var first = Line(web, "-t:_FactoryRecord;Factory", "-p:FactoryModel=sample:handwritten");
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        var built = Command.Run("dotnet", web, "build", "-nologo", "-tl:off", "-v:m");
        Assert.That(built.ExitCode, Is.Zero, built.Output);
        Assert.That(File.ReadAllText(Path.Combine(web, "factory.lock.json")), Does.Contain("\"template\":\"rule@1\"").And.Contain("\"template\":\"endpoint@1\""));
    }

    private static Command Line(string folder, params string[] arguments) =>
        Command.Run("dotnet", folder, ["msbuild", "-restore", "-nologo", "-tl:off", "-v:m", .. arguments]);

    private static void CopyTemplate(string name, string pack, string newName)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackedFactory.Root, "templates", name)))
            Write(pack, $"templates/{newName}/{Path.GetFileName(file)}", File.ReadAllText(file).Replace($"name: {name}\n", $"name: {newName}\n", StringComparison.Ordinal));
    }

    private static void Sample(string template, string web, Func<string, string> change)
    {
        var page = File.ReadAllText(Path.Combine(PackedFactory.Root, "templates", template, "README.md")).ReplaceLineEndings("\n");
        var spec = Spec().Match(page).Groups[1].Value;
        var id = Id().Match(spec).Groups[1].Value;
        Write(web, $"specs/{id}.spec.md", change(spec));
        Write(web, $"answers/{id}.yaml", Answer().Match(page).Groups[1].Value);
        if (Existing().Match(page) is { Success: true } existing) Write(web, $"{template}.cs", existing.Groups[1].Value);
    }

    private static string Block(string page, string title) =>
        Regex.Match(page, $"^`{Regex.Escape(title)}`:?\n\n```xml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    private static void Write(string folder, string relative, string text)
    {
        var path = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex("^````markdown\n(.*?)^````$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Spec();

    [GeneratedRegex("^id: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex("^## What the project has already\n\n```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Existing();

    [GeneratedRegex("^## An answer\n\n```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Answer();
}
