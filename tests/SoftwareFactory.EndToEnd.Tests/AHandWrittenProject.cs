namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A project without any part that references the packed SoftwareFactory.Analyzers: the same rules guard what people write.</summary>
public sealed class AHandWrittenProject
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
                public static int Parse(string text)
                {
                    try
                    {
                        return int.Parse(text);
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
        Assert.That(built.ExitCode, Is.Zero, built.Output);
        var found = built.Output.Split('\n').Where(line => line.Contains("warning SF", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("Orders.cs", StringComparison.Ordinal) is var at && at >= 0 ? at : 0)..].Split(':')[0..2]).Select(words => string.Concat(words)).Distinct().ToList();
        Assert.That(found, Is.EquivalentTo(new[] { "Orders.cs(9,20) warning SF4360", "Orders.cs(11,9) warning SF4333" }), built.Output);

        repository.Write("ByHand/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SF4333.severity = error\ndotnet_diagnostic.SF4360.severity = none\n");
        var stricter = repository.MSBuild("ByHand/ByHand.csproj", "-t:Build");
        Assert.That((stricter.ExitCode, stricter.Output.Contains("error SF4333", StringComparison.Ordinal), stricter.Output.Contains("SF4360", StringComparison.Ordinal)), Is.EqualTo((1, true, false)), stricter.Output);
    }
}
