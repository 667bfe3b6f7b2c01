DOMAIN = buildit.tools
KEY_NAME = buildit-twig-ssh-keypair-us-west-2
OWNER = buildit
PROFILE = default
PROJECT = twig
REGION = us-west-2
REPO_TOKEN = 0123456789abcdef0123456789abcdef01234567
CERT_ARN = 11111111-2222-3333-4444-555555555555
