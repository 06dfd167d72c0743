using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A project without any part that references the packed SoftwareFactory.Analyzers: the same rules guard what people write.</summary>
public sealed partial class AHandWrittenProject
{
    [Test]
    public void IsGuardedByThePackedRules()
    {
        using var repository = new TemporaryRepository("byhand");
        repository.Write("ByHand/ByHand.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SoftwareFactory.Analyzers" Version="$(SoftwareFactoryVersion)" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        repository.Write("ByHand/Orders.cs", """
            namespace ByHand;

            public static class Orders
            {
                public static decimal Price(string text)
                {
                    try
                    {
                        return decimal.Parse(text);
                    }
                    catch (Exception)
                    {
                        return 0;
                    }
                }

                public static int Count(IEnumerable<int> orders) => orders.Count();
            }
            """);

        var built = repository.MSBuild("ByHand/ByHand.csproj", "-restore", "-t:Build");
        Assert.That(built.ExitCode, Is.EqualTo(1), built.Output);
        Assert.That(Found(built), Is.EqualTo(new[] { "Orders.cs(11,9): error SF4333", "Orders.cs(9,20): warning SF4360" }), built.Output);

        repository.Write("ByHand/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SF4333.severity = warning\ndotnet_diagnostic.SF4360.severity = none\n");
        var lowered = repository.MSBuild("ByHand/ByHand.csproj", "-t:Build");
        Assert.That(lowered.ExitCode, Is.Zero, lowered.Output);
        Assert.That(Found(lowered), Is.EqualTo(new[] { "Orders.cs(11,9): warning SF4333" }), lowered.Output);
    }

    private static IEnumerable<string> Found(Command build) => Finding().Matches(build.Output).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"Orders\.cs\([0-9]+,[0-9]+\): \w+ SF[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();
}
