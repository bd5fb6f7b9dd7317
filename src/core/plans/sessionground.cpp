// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/sessionground.h"

namespace patchbay {

ActionGround groundOf(ClusterSession &session)
{
    ActionGround ground;
    ground.access = session.profile().readOnly ? Access::ReadOnly : Access::ReadWrite;
    ground.environment = session.profile().environment;
    ground.capabilities = session.client().capabilities();
    return ground;
}

} // namespace patchbay
