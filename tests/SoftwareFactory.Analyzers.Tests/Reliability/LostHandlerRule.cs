using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class LostHandlerRule
{
    [TestCase("""
        void F(System.ComponentModel.INotifyPropertyChanged n) { [|n.PropertyChanged -= (_, _) => { }|]; }
        """)]
    public void Reports(string code) => Verify<LostHandlerAnalyzer>.Reports(code);

    [TestCase("""
        void F(System.ComponentModel.INotifyPropertyChanged n) { n.PropertyChanged -= On; } void On(object? s, System.ComponentModel.PropertyChangedEventArgs e) { }
        """)]
    [TestCase("""
        void F(System.ComponentModel.INotifyPropertyChanged n) { n.PropertyChanged += (_, _) => { }; }
        """)]
    public void IsSilentAbout(string code) => Verify<LostHandlerAnalyzer>.Reports(code);
}
