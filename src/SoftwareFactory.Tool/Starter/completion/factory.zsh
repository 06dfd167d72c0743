# Completion of the command factory in zsh. In ~/.zshrc, after compinit: eval "$(factory completion zsh)"
_factory()
{
    local -a suggestions
    suggestions=("${(@f)$(factory "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
    compadd -a suggestions
}
compdef _factory factory
