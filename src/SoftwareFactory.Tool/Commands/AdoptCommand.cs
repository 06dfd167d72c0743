using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory adopt</c>.</summary>
internal static class AdoptCommand
{
    internal static Command Create()
    {
        var member = new Argument<string>("member") { Description = "A public static method, such as Shop.Pricing.BulkDiscount.Apply." };
        var id = new Option<string?>("--id") { Description = "The new spec's id; default: made of namespace and type." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("adopt", "Puts a hand-written method under a spec: factory adopt Shop.Pricing.BulkDiscount.Apply") { member, id, project, json };
        command.SetAction((parsed, cancellation) => ReportRun.RunAsync(
            "FactoryAdopt", parsed.GetValue(project), [$"-p:FactoryMember={CommonOptions.Escape(parsed.GetRequiredValue(member))}", $"-p:FactorySpecId={CommonOptions.Escape(parsed.GetValue(id) ?? "")}"], parsed.GetValue(json), cancellation));
        return command;
    }
}
