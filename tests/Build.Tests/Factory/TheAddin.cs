using Cake.Core;
using Cake.Core.Annotations;
using SoftwareFactory.Cake;

namespace Build.Tests.Factory;

internal sealed class TheAddin
{
    [Test]
    public void NeedsNothingThatCakeDoesNotBring()
    {
        // Cake loads addins beside a Roslyn and an M.E.Logging of its own: nothing of ours may ask for another.
        var cake = typeof(ICakeContext).Assembly.Location is var core ? Path.GetDirectoryName(core)! : "";
        var needed = typeof(FactoryAliases).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToArray();

        Assert.That(needed.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)), Is.SubsetOf(new[] { "Cake.Core", "Spectre.Console", "Spectre.Console.Ansi" }));
        Assert.That(needed.Where(name => name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(Path.Combine(cake, $"{name}.dll"))), Is.Empty, "the framework's own only");
    }

    [Test]
    public void OffersEveryPublicMethodAsAnAliasOfItsCategory()
    {
        var methods = typeof(FactoryAliases).GetMethods().Where(method => method.IsStatic).ToArray();

        Assert.That(methods, Is.Not.Empty);
        Assert.That(methods.Where(method => !method.IsDefined(typeof(CakeMethodAliasAttribute), false) && !method.IsDefined(typeof(CakePropertyAliasAttribute), false)).Select(method => method.Name), Is.Empty);
        Assert.That(methods.Select(method => method.GetParameters()[0].ParameterType), Is.All.EqualTo(typeof(ICakeContext)));
        Assert.That(typeof(FactoryAliases).IsDefined(typeof(CakeAliasCategoryAttribute), false), Is.True);
    }

    [TestCase("Intake")]
    [TestCase("factory-intake")]
    [TestCase("FactoryIntake")]
    public void FindsAStageByItsName(string name) => Assert.That(FactoryTarget.Named(name).MSBuildTarget, Is.EqualTo("FactoryIntake"));

    [Test]
    public void SaysWhichStagesThereAre() => Assert.That(() => FactoryTarget.Named("Paint"), Throws.ArgumentException.With.Message.Contains("Factory-Release"));
}
